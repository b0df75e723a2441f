using SkiaSharp;

namespace TalksBot.Pictures.Drawing;

/// <summary>A part of a picture that is drawn whole or not at all.</summary>
/// <param name="Height">How high it is.</param>
/// <param name="Draw">Draws it, its top at a height.</param>
/// <param name="Citations">What it is proved by, as indexes.</param>
internal sealed record SheetBlock(float Height, Action<SKCanvas, float> Draw, ImmutableArray<int> Citations)
{
    public SheetBlock(float height, Action<SKCanvas, float> draw)
        : this(height, draw, [])
    {
    }

    /// <summary>One below the other.</summary>
    public static SheetBlock Stack(IReadOnlyList<SheetBlock> blocks) => new(
        blocks.Sum(block => block.Height),
        (canvas, top) =>
        {
            foreach (var block in blocks)
            {
                block.Draw(canvas, top);
                top += block.Height;
            }
        },
        [.. blocks.SelectMany(block => block.Citations).Distinct()]);
}
