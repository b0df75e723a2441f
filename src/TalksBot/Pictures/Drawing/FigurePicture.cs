using SkiaSharp;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Views;

namespace TalksBot.Pictures.Drawing;

/// <summary>Draws figures side by side.</summary>
internal sealed class FigurePicture(Sheet sheet, FiguresView view)
{
    private const float Strip = 18;
    private const float Radius = 6;
    private const float Thick = 9;
    private const float CourseHeight = 92;
    private const float LeastClaimant = 120;
    private const float Faint = 0.45f;

    // Letters that are replaced are still to be read.
    private const float FaintWords = 0.85f;

    public Picture Draw()
    {
        var panels = view.Groups.SelectMany(group => group.Panels.Select(panel => (group.IsTotal, Panel: panel))).ToList();
        var title = view.Title ?? Label.Of("casualties");

        // Where all is one dispute its heading is the title.
        return sheet.Draw(
            panels.Count > 0 && Heading(panels[0].Panel) == title ? [] : [sheet.Text(title, PictureStyles.Title, after: Sheet.Gap)],
            [.. panels.Select(panel => Block(panel.Panel, panel.IsTotal))],
            shown => [.. Foot(panels.Take(shown.Count).Select(panel => panel.Panel).ToList(), panels.Count, shown)]);
    }

    private IEnumerable<SheetBlock> Foot(List<FigurePanel> panels, int all, IReadOnlyList<SheetBlock> shown)
    {
        yield return Sheet.Space(Sheet.Gap / 2);
        if (panels.Count < all || view.Left > 0)
            yield return sheet.Text(Label.Of("view.more"), PictureStyles.Small, after: 4);
        foreach (var legend in Legend(panels.Where(IsDrawn).SelectMany(panel => panel.Marks).ToList()))
            yield return legend;
        yield return sheet.Text(Label.Of("casualties.note"), PictureStyles.Small, after: 6);
        foreach (var source in sheet.Sources(view, shown))
            yield return source;
    }

    private SheetBlock Block(FigurePanel panel, bool isTotal)
    {
        var blocks = new List<SheetBlock>();
        blocks.Add(sheet.Text(Heading(panel), panel.IsDisputed ? PictureStyles.DisputedHeading : PictureStyles.Heading));
        var shared = Shared(panel);
        Label?[] below = [isTotal ? Label.Of("casualties.totals") : null, shared];
        if (below.OfType<Label>().ToList() is { Count: > 0 } lines)
            blocks.Add(sheet.Text(Label.Joined(" · ", lines), PictureStyles.Small));
        var column = Column(panel);
        blocks.AddRange(panel.Marks.Select(mark => Row(panel, mark, column, shared is not null)));
        if (IsDrawn(panel))
            blocks.Add(Ticks(panel.Axis.Ticks));
        blocks.AddRange(panel.Courses.Select(course => Course(panel, course)));
        blocks.Add(Sheet.Space(Sheet.Gap));
        return SheetBlock.Stack(blocks);
    }

    /// <summary>Where and when, said once for figures that share it; null where they don't.</summary>
    private static Label? Shared(FigurePanel panel) =>
        panel.Marks.Length > 1 && panel.Marks.Select(mark => mark.Detail).Distinct().ToList() is [{ } only] ? only : null;

    private static Label Heading(FigurePanel panel) =>
        panel.IsDisputed ? Label.Of("casualties.disagree", ("about", panel.About)) : panel.About;

    // A figure that stands alone is compared with none.
    private static bool IsDrawn(FigurePanel panel) => panel.Marks.Count(mark => mark.Place is not null) > 1;

    private float Column(FigurePanel panel) =>
        Math.Min(sheet.Width - LeastClaimant, panel.Marks.Max(mark => sheet.Set(mark.Figure, PictureStyles.Figure, sheet.Width).Width) + 10);

    private SheetBlock Row(FigurePanel panel, FigureMark mark, float column, bool sharesDetail)
    {
        var alpha = mark.IsSuperseded ? FaintWords : 1;
        var figure = sheet.Set(mark.Figure, PictureStyles.Figure, column - 6);
        var rest = sheet.Width - column;
        Label?[] said = [mark.Claimant, sharesDetail ? null : mark.Detail, Days(panel, mark)];
        var claimant = sheet.Set(Label.Joined(" · ", said.OfType<Label>()), PictureStyles.Body, rest, mostLines: 4);
        var strip = IsDrawn(panel) && mark.Place is not null ? Strip : 0;
        var words = sheet.SetQuote(QuotedText.Of(mark.Wording.Text), mark.Citations, PictureStyles.Small, sheet.Width, mostLines: 2);
        var first = Math.Max(figure.Height, claimant.Height + 3);
        return new SheetBlock(4 + first + strip + words.Height + 5, Draw, mark.Citations);

        void Draw(SKCanvas canvas, float top)
        {
            top += 4;
            figure.Draw(canvas, sheet.Left(0, column - 6), top, column - 6, alpha);
            claimant.Draw(canvas, sheet.Left(column, rest), top + 5, rest, alpha);
            top += first;
            if (strip > 0)
                Strips(canvas, top, panel, mark);
            words.Draw(canvas, Sheet.Margin, top + strip, sheet.Width, alpha);
        }
    }

    // A figure that changed carries the days of the articles that give it.
    private static Label? Days(FigurePanel panel, FigureMark mark) =>
        (mark.IsSuperseded || panel.Courses.Any(course => course.Points.Any(point => panel.Marks[point.Mark] == mark)))
        && mark is { FirstPublished: { } first, LastPublished: { } last }
            ? Label.Of("claim.in-articles", ("days", Core.Answers.DisplayDate.Of(Core.Findings.DateRange.Of(first, last))))
            : null;

    private void Strips(SKCanvas canvas, float top, FigurePanel panel, FigureMark mark)
    {
        using var line = Stroke(PictureColors.Line, 1);
        foreach (var tick in panel.Axis.Ticks)
            canvas.DrawLine(sheet.X(tick.At), top, sheet.X(tick.At), top + Strip, line);
        Shape(canvas, mark, sheet.X(mark.Place!.Value.From), sheet.X(mark.Place.Value.To), top + Strip / 2, mark.IsSuperseded ? Faint : 1);
    }

    private static void Shape(SKCanvas canvas, FigureMark mark, float from, float to, float y, float alpha)
    {
        var color = (mark.Status == ClaimStatus.Denied ? PictureColors.Quiet : PictureColors.Mark).WithAlpha((byte)(255 * alpha));
        using var fill = new SKPaint { Color = color, IsAntialias = true };
        using var ring = Stroke(color, 2.5f);
        switch (mark.Shape)
        {
            case FigureShape.Dot:
                canvas.DrawCircle(from, y, Radius, fill);
                break;
            case FigureShape.Ring:
                canvas.DrawCircle(from, y, Radius - 1, ring);
                break;
            case FigureShape.Bar:
                var (left, right) = (Math.Min(from, to), Math.Max(from, to));
                if (mark.IsOpenAbove || mark.IsOpenBelow)
                {
                    // It fades where it has no end.
                    var (strong, open) = mark.IsOpenAbove ? (from, to) : (to, from);
                    using var shader = SKShader.CreateLinearGradient(
                        new SKPoint(strong, y), new SKPoint(open, y), [color, color.WithAlpha(0)], SKShaderTileMode.Clamp);
                    fill.Shader = shader;
                    canvas.DrawRect(left, y - Thick / 2, right - left, Thick, fill);
                    fill.Shader = null;
                    canvas.DrawRect(strong - 1.5f, y - Radius - 1, 3, 2 * Radius + 2, fill);
                    break;
                }

                canvas.DrawRoundRect(left, y - Thick / 2, Math.Max(Thick, right - left), Thick, Thick / 2, Thick / 2, fill);
                break;
        }

        if (mark.Status == ClaimStatus.Denied && mark.Shape != FigureShape.Words)
            canvas.DrawLine(from - Radius - 2, y + Radius + 1, from + Radius + 2, y - Radius - 1, ring);
    }

    private SheetBlock Ticks(ImmutableArray<AxisTick> ticks)
    {
        var labels = ticks.Select(tick => (tick.At, Block: sheet.Set(tick.Label, PictureStyles.Source, sheet.Width))).ToList();
        return new SheetBlock(PictureStyles.Source.LineHeight + 2, (canvas, top) =>
        {
            foreach (var (at, block) in labels)
                block.Draw(canvas, Math.Clamp(sheet.X(at) - block.Width / 2, Sheet.Margin, Sheet.Margin + sheet.Width - block.Width), top, block.Width);
        });
    }

    /// <summary>A claimant's figures over the days of the articles that give them, as steps.</summary>
    private SheetBlock Course(FigurePanel panel, TollCourse course)
    {
        var heading = course.Claimant is { } claimant ? sheet.Text(claimant, PictureStyles.Small) : Sheet.Space(4);
        var chart = new SheetBlock(CourseHeight, (canvas, top) => Steps(canvas, top + 18, CourseHeight - 26, panel, course));
        return SheetBlock.Stack([heading, chart, Ticks(course.Axis.Ticks)]);
    }

    private void Steps(SKCanvas canvas, float top, float height, FigurePanel panel, TollCourse course)
    {
        using var line = Stroke(PictureColors.Line, 1);
        canvas.DrawLine(Sheet.Margin, top + height, Sheet.Margin + sheet.Width, top + height, line);
        using var step = Stroke(PictureColors.Mark, 1.5f);
        using var dashes = SKPathEffect.CreateDash([4, 3], 0);
        step.PathEffect = dashes;
        SKPoint? before = null;
        foreach (var point in course.Points)
        {
            var mark = panel.Marks[point.Mark];
            if (mark.Place is not { } place)
                continue;
            var at = new SKPoint(sheet.X(point.Place.Middle), top + height * (float)(1 - (mark.IsOpenBelow ? place.To : place.From)));
            if (before is { } last)
                canvas.DrawLine(last, at, step);
            before = at;
            using var fill = new SKPaint { Color = PictureColors.Mark, IsAntialias = true };
            canvas.DrawCircle(at, Radius - 1, fill);
            var label = sheet.Set(mark.Figure, PictureStyles.Date, sheet.Width);
            label.Draw(
                canvas, Math.Clamp(at.X - label.Width / 2, Sheet.Margin, Sheet.Margin + sheet.Width - label.Width),
                at.Y - label.Height - Radius, label.Width);
        }
    }

    private IEnumerable<SheetBlock> Legend(List<FigureMark> marks)
    {
        var entries = new List<LegendEntry>();
        Add(FigureShape.Dot, "view.exact");
        Add(FigureShape.Ring, "view.about");
        Add(FigureShape.Bar, "view.range");
        if (marks.Exists(mark => mark.IsSuperseded))
            entries.Add(new LegendEntry(Label.Of("view.replaced"), (canvas, x, y) => canvas.DrawCircle(x, y, Radius - 1, Paint(Faint))));
        return entries.Count == 0 ? [] : [Drawing.Legend.Of(sheet, entries)];

        void Add(FigureShape shape, string key)
        {
            if (marks.Find(mark => mark.Shape == shape && !mark.IsSuperseded) is { } example)
                entries.Add(new LegendEntry(
                    Label.Of(key), (canvas, x, y) => Shape(canvas, example, shape == FigureShape.Bar ? x - Radius : x, x + Radius, y, 1)));
        }
    }

    private static SKPaint Paint(float alpha) => new() { Color = PictureColors.Mark.WithAlpha((byte)(255 * alpha)), IsAntialias = true };

    private static SKPaint Stroke(SKColor color, float width) =>
        new() { Color = color, StrokeWidth = width, Style = SKPaintStyle.Stroke, IsAntialias = true };
}
