using SkiaSharp;

namespace TalksBot.Pictures.Drawing;

/// <summary>Few colours on white, told apart by those who see none as well; letters keep a contrast of 4.5 at least.</summary>
internal static class PictureColors
{
    public static SKColor Paper { get; } = new(0xFFFFFFFF);

    public static SKColor Ink { get; } = new(0xFF1B1F24);

    public static SKColor Quiet { get; } = new(0xFF57606A);

    public static SKColor Line { get; } = new(0xFFDDE2E7);

    public static SKColor Disputed { get; } = new(0xFF9A5800);

    public static SKColor Mark { get; } = new(0xFF1F6FB2);

    /// <summary>Of the sides, the most active first; what has no side is <see cref="Quiet"/>.</summary>
    public static ImmutableArray<SKColor> Sides { get; } = [new(0xFF1F6FB2), new(0xFFB8501A), new(0xFF2B7A57), new(0xFF7A4FA3)];
}
