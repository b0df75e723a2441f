using SkiaSharp;

namespace TalksBot.Pictures.Text;

/// <summary>How words look.</summary>
/// <param name="Size">The size of the letters, in the picture's units.</param>
/// <param name="Color">Their colour.</param>
/// <param name="IsBold">Whether they are bold.</param>
internal sealed record TextStyle(float Size, SKColor Color, bool IsBold = false)
{
    public float LineHeight => Size * 1.36f;

    /// <summary>From a line's top to what its letters stand on.</summary>
    public float Ascent => Size * 1.04f;
}
