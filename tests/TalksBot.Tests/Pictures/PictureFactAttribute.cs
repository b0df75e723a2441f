using SkiaSharp;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Pictures;

/// <summary>Needs the fonts that the accepted pictures were drawn with: Debian's fonts-noto-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureFactAttribute() : ToolFactAttribute(PictureFonts.Missing);

/// <inheritdoc cref="PictureFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureTheoryAttribute : TheoryAttribute
{
    public PictureTheoryAttribute()
    {
        if (PictureFonts.Missing is { } missing && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = missing;
    }
}

internal static class PictureFonts
{
    /// <summary>Why no picture can be drawn as accepted; null where nothing is missing.</summary>
    public static string? Missing { get; } = HasFonts() ? null : "Noto's fonts aren't installed (Debian's fonts-noto-core)";

    private static bool HasFonts()
    {
        try
        {
            return new[] { "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari" }
                .All(family => SKFontManager.Default.MatchFamily(family)?.FamilyName == family);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            return false;
        }
    }
}
