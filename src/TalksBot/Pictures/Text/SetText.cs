using SkiaSharp;

namespace TalksBot.Pictures.Text;

/// <summary>Words set into lines of a width.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Style">How they look.</param>
/// <param name="IsRightToLeft">Whether the lines begin at the right.</param>
internal sealed record SetText(ImmutableArray<TextLine> Lines, TextStyle Style, bool IsRightToLeft)
{
    public float Height => Lines.Length * Style.LineHeight;

    public float Width => Lines.IsEmpty ? 0 : Lines.Max(line => line.Width);

    /// <param name="canvas">Where to draw.</param>
    /// <param name="left">The left edge of the space that the words have.</param>
    /// <param name="top">Its top.</param>
    /// <param name="width">Its width: lines that begin at the right end at its right edge.</param>
    /// <param name="alpha">How strong they are.</param>
    public void Draw(SKCanvas canvas, float left, float top, float width, float alpha = 1)
    {
        using var paint = new SKPaint { Color = Style.Color.WithAlpha((byte)(Style.Color.Alpha * alpha)), IsAntialias = true };
        for (var i = 0; i < Lines.Length; i++)
            Lines[i].Draw(canvas, IsRightToLeft ? left + width - Lines[i].Width : left, top + i * Style.LineHeight + Style.Ascent, Style.Size, paint);
    }
}

/// <summary>A line of pieces from left to right.</summary>
internal sealed record TextLine(ImmutableArray<TextPiece> Pieces)
{
    public float Width { get; } = Pieces.Sum(piece => piece.Width);

    public void Draw(SKCanvas canvas, float left, float baseline, float size, SKPaint paint)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Glyphs.Length > 0)
            {
                using var font = piece.Face.Font(size);
                using var builder = new SKTextBlobBuilder();
                builder.AddPositionedRun(piece.Glyphs, font, piece.Positions);
                using var blob = builder.Build();
                canvas.DrawText(blob, left, baseline, paint);
            }

            left += piece.Width;
        }
    }
}

/// <summary>Letters of one font and direction.</summary>
/// <param name="Face">The font.</param>
/// <param name="Level">The direction: an odd one runs from right to left.</param>
/// <param name="IsSpace">Whether a line may end behind it.</param>
/// <param name="Glyphs">From left to right.</param>
/// <param name="Positions">Of each, from the piece's left edge on the line.</param>
/// <param name="Width">How far it reaches.</param>
internal sealed record TextPiece(TextFace Face, byte Level, bool IsSpace, ushort[] Glyphs, SKPoint[] Positions, float Width);
