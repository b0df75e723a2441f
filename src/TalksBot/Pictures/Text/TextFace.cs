using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace TalksBot.Pictures.Text;

/// <summary>A font opened for shaping.</summary>
internal sealed class TextFace(SKTypeface typeface)
{
    private readonly Lazy<SKShaper> shaper = new(() => new SKShaper(typeface));

    /// <summary>Of a size, to be disposed of.</summary>
    public SKFont Font(float size) => new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    public bool Has(Rune letter)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(letter.Value);
    }

    /// <summary>The glyphs of a piece of text that runs in one direction, in the order in which they stand from left to right.</summary>
    public SKShaper.Result Shape(string text, bool isRightToLeft, SKFont font)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        return shaper.Value.Shape(buffer, font);
    }
}
