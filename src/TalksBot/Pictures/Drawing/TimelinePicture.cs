using SkiaSharp;
using TalksBot.Core.Views;

namespace TalksBot.Pictures.Drawing;

/// <summary>Draws a timeline: lanes by side on top, then what happened in the articles' words.</summary>
internal sealed class TimelinePicture(Sheet sheet, TimelineView view)
{
    private const float Radius = 5;
    private const float Indent = 18;
    private const int MostLevels = 5;
    private const float Level = 13;

    // What takes more of the axis than a sign does is a bar.
    private const double Wide = 0.06;

    public Picture Draw() => sheet.Draw(
        [sheet.Text(view.Title ?? Label.Of("timeline"), PictureStyles.Title, after: Sheet.Gap), Chart(), Sheet.Space(Sheet.Gap)],
        [.. view.Marks.OrderBy(mark => mark.Place is null).Select(Entry)],
        shown => [.. Foot(shown)]);

    private IEnumerable<SheetBlock> Foot(IReadOnlyList<SheetBlock> shown)
    {
        if (shown.Count < view.Marks.Length || view.Left > 0)
            yield return sheet.Text(Label.Of("view.more"), PictureStyles.Small, after: 4);
        yield return Legend.Of(sheet, [.. Signs()]);
        foreach (var source in sheet.Sources(view, shown))
            yield return source;
    }

    private IEnumerable<LegendEntry> Signs()
    {
        if (view.Marks.Any(mark => !mark.IsReckoned))
            yield return new LegendEntry(Label.Of("view.stated"), (canvas, x, y) => Sign(canvas, x, y, PictureColors.Quiet, isReckoned: false));
        if (view.Marks.Any(mark => mark.IsReckoned))
            yield return new LegendEntry(Label.Of("view.reckoned"), (canvas, x, y) => Sign(canvas, x, y, PictureColors.Quiet, isReckoned: true));
    }

    private SheetBlock Chart()
    {
        var lanes = view.Lanes.Select(Lane).ToList();
        lanes.Add(Ticks());
        return SheetBlock.Stack(lanes);
    }

    private SheetBlock Lane(TimelineLane lane)
    {
        var color = Color(lane.Side);
        var name = sheet.Set(lane.Name, new Text.TextStyle(12, color, IsBold: true), sheet.Width, mostLines: 1);
        var levels = Math.Min(lane.Levels, MostLevels);
        var height = name.Height + levels * Level + 6;
        return new SheetBlock(height, (canvas, top) =>
        {
            name.Draw(canvas, Sheet.Margin, top, sheet.Width);
            var bottom = top + height - 4;
            using var line = new SKPaint { Color = PictureColors.Line, StrokeWidth = 1 };
            foreach (var tick in view.Axis.Ticks)
                canvas.DrawLine(sheet.X(tick.At), top + name.Height, sheet.X(tick.At), bottom, line);
            canvas.DrawLine(Sheet.Margin, bottom, Sheet.Margin + sheet.Width, bottom, line);

            // More at one place than there is room for lie on each other.
            foreach (var mark in lane.Marks)
                Mark(canvas, mark, bottom - Level * (Math.Min(mark.Level, levels - 1) + 0.5f), color);
        });
    }

    private void Mark(SKCanvas canvas, LaneMark placed, float y, SKColor color)
    {
        var mark = view.Marks[placed.Mark];
        if (placed.Place.To - placed.Place.From < Wide)
        {
            Sign(canvas, Math.Clamp(sheet.X(placed.Place.Middle), Sheet.Margin + Radius, Sheet.Margin + sheet.Width - Radius), y, color, mark.IsReckoned);
            return;
        }

        var (one, other) = (sheet.X(placed.Place.From), sheet.X(placed.Place.To));
        var bar = new SKRect(Math.Min(one, other) + 1, y - Radius + 1, Math.Max(one, other) - 1, y + Radius - 1);
        using var fill = new SKPaint { Color = mark.IsReckoned || mark.IsApproximate ? PictureColors.Paper : color, IsAntialias = true };
        using var edge = new SKPaint { Color = color, StrokeWidth = 2, Style = SKPaintStyle.Stroke, IsAntialias = true };
        canvas.DrawRoundRect(bar, Radius, Radius, fill);
        canvas.DrawRoundRect(bar, Radius, Radius, edge);
    }

    private static void Sign(SKCanvas canvas, float x, float y, SKColor color, bool isReckoned)
    {
        using var fill = new SKPaint { Color = isReckoned ? PictureColors.Paper : color, IsAntialias = true };
        using var edge = new SKPaint { Color = color, StrokeWidth = 2, Style = SKPaintStyle.Stroke, IsAntialias = true };
        canvas.DrawCircle(x, y, Radius - 1, fill);
        canvas.DrawCircle(x, y, Radius - 1, edge);
    }

    private SheetBlock Ticks()
    {
        var labels = view.Axis.Ticks.Select(tick => (tick.At, Block: sheet.Set(tick.Label, PictureStyles.Source, sheet.Width))).ToList();
        return new SheetBlock(PictureStyles.Source.LineHeight, (canvas, top) =>
        {
            var (last, isFirst) = (0f, true);
            foreach (var (at, block) in labels)
            {
                var x = Math.Clamp(sheet.X(at) - (isFirst ? 0 : block.Width / 2), Sheet.Margin, Sheet.Margin + sheet.Width - block.Width);

                // One that would touch the one before is left out.
                if (!isFirst && Math.Abs(x - last) < block.Width + 6)
                    continue;
                block.Draw(canvas, x, top, block.Width);
                (last, isFirst) = (x, false);
            }
        });
    }

    private SheetBlock Entry(TimelineMark mark)
    {
        var width = sheet.Width - Indent;
        var date = sheet.Set(mark.When, PictureStyles.Date, width, mostLines: 1);
        var reckoned = mark.Reckoned is { } how ? sheet.Set(how, PictureStyles.Small, width, mostLines: 2) : null;

        // Beside the date where there is room, else below.
        var isBeside = reckoned is null || reckoned.Lines.Length == 1 && date.Width + Sheet.Gap + reckoned.Width <= width;
        var first = date.Height + (isBeside ? 0 : reckoned!.Height);
        var words = sheet.SetQuote(mark.Told.In(sheet.Language), mark.Citations, PictureStyles.Body, width, mostLines: 3);
        var sides = mark.Sides.Select(Color).DefaultIfEmpty(PictureColors.Quiet).Distinct().Take(2).ToList();
        return new SheetBlock(first + words.Height + 7, (canvas, top) =>
        {
            for (var i = sides.Count - 1; i >= 0; i--)
                Sign(canvas, sheet.Left(i * 5f, 2 * Radius) + Radius, top + date.Style.LineHeight / 2, sides[i], mark.IsReckoned);
            date.Draw(canvas, sheet.Left(Indent, width), top, width);
            if (isBeside)
                reckoned?.Draw(canvas, sheet.Left(Indent + date.Width + Sheet.Gap, reckoned.Width), top + 1.5f, reckoned.Width);
            else
                reckoned!.Draw(canvas, sheet.Left(Indent, width), top + date.Height, width);
            words.Draw(canvas, sheet.Left(Indent, width), top + first, width);
        }, mark.Citations);
    }

    private SKColor Color(string? side)
    {
        var place = side is null ? -1 : view.Lanes.Where(lane => lane.Side is not null).Select(lane => lane.Side).ToImmutableArray().IndexOf(side);
        return place >= 0 && place < PictureColors.Sides.Length ? PictureColors.Sides[place] : PictureColors.Quiet;
    }
}
