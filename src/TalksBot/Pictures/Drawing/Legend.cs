using SkiaSharp;
using TalksBot.Pictures.Text;

namespace TalksBot.Pictures.Drawing;

/// <summary>What a sign of the picture means.</summary>
/// <param name="Meaning">In words.</param>
/// <param name="Draw">Draws the sign around a point.</param>
internal sealed record LegendEntry(Label Meaning, Action<SKCanvas, float, float> Draw);

/// <summary>What the signs of a picture mean, beside each other.</summary>
internal static class Legend
{
    private const float Radius = 6;
    private const float Sign = 20;
    private const float Apart = 14;

    public static SheetBlock Of(Sheet sheet, IReadOnlyList<LegendEntry> entries)
    {
        var placed = new List<Placed>();
        var line = PictureStyles.Small.LineHeight + 2;
        var (indent, top) = (0f, 0f);
        foreach (var entry in entries)
        {
            var words = sheet.Set(entry.Meaning, PictureStyles.Small, sheet.Width - Sign);
            if (indent > 0 && indent + Sign + words.Width > sheet.Width)
                (indent, top) = (0, top + line);
            placed.Add(new Placed(entry, words, indent, top));
            indent += Sign + words.Width + Apart;
        }

        return new SheetBlock(top + line + 2, (canvas, from) =>
        {
            foreach (var (entry, words, start, below) in placed)
            {
                entry.Draw(canvas, sheet.Left(start, 2 * Radius) + Radius, from + below + line / 2);
                words.Draw(canvas, sheet.Left(start + Sign, words.Width), from + below, words.Width);
            }
        });
    }

    private sealed record Placed(LegendEntry Entry, SetText Words, float Indent, float Top);
}
