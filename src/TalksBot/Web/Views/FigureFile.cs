using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace TalksBot.Web.Views;

/// <summary>The figures that are shown as a file, one a row: each is its claimant's, and nothing is added up in it.</summary>
internal static class FigureFile
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("about", row => row.Figure.Panel.About.ToString()),
        new("harm", row => row.Figure.Panel.Harm),
        new("figure", row => row.Figure.Mark.Figure.ToString()),
        new("low", row => Number(row.Figure.Mark.Count.Low)),
        new("high", row => Number(row.Figure.Mark.Count.High)),
        new("claimant", row => row.Figure.Mark.Claimant?.ToString()),
        new("status", row => row.Figure.Mark.Status.ToString().ToLowerInvariant()),
        new("disputed", row => Flag(row.Figure.Mark.IsDisputed)),
        new("superseded", row => Flag(row.Figure.Mark.IsSuperseded)),
        new("total", row => Flag(row.Figure.Group.IsTotal)),
        new("detail", row => row.Figure.Mark.Detail?.ToString()),
        new("first", row => Day(row.Figure.Mark.FirstPublished)),
        new("last", row => Day(row.Figure.Mark.LastPublished)),
        new("wording", row => row.Figure.Mark.Wording.Text),
        new("article", row => row.Cited.Article.Id),
        new("outlet", row => row.Cited.Article.Outlet),
        new("published", row => Day(row.Cited.Article.Published)),
        new("url", row => row.Cited.Article.Url),
        new("offset", row => Number(row.Cited.Quote.Offset)),
        new("quote", row => row.Cited.Quote.Text),
    ];

    public static ShownFile Csv(SiteFigures shown)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Name)]);
            foreach (var row in Rows(shown))
                csv.WriteRecord([.. Columns.Select(column => Printable(column.Text(row) ?? ""))]);
        }

        return new ShownFile(bytes.ToArray(), "text/csv; charset=utf-8") { Name = "figures.csv" };
    }

    public static ShownFile Json(SiteFigures shown) => new(
        PlainJson.Of(Rows(shown).Select(row =>
            Columns.Select(column => (column.Name, Text: column.Text(row))).Where(cell => cell.Text is not null).ToDictionary())),
        "application/json; charset=utf-8") { Name = "figures.json" };

    private static IEnumerable<Row> Rows(SiteFigures shown) =>
        shown.Listed.Select(figure => new Row(figure, shown.Drawn!.Citations[figure.Mark.Citations[0]]));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string Printable(string cell) => string.Concat(cell.Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    private sealed record Row(ListedFigure Figure, Citation Cited);

    private sealed record Column(string Name, Func<Row, string?> Text);
}
