using CsvHelper;
using NodaTime.Text;
using TalksBot.Core.Findings;

namespace TalksBot.Programs;

/// <summary>
/// Writes findings of one kind as CSV (RFC 4180) for spreadsheets: one finding a row, ISO dates, bounds in columns of
/// their own. Text that a spreadsheet would run as a formula is escaped.
/// </summary>
public sealed class FindingCsv : IDisposable
{
    private static readonly Column[] Source =
    [
        new("article", row => row.Article.Id),
        new("outlet", row => row.Article.Outlet),
        new("published", row => row.Article.Published is { } day ? LocalDatePattern.Iso.Format(day) : null),
        new("url", row => row.Article.Url),
        new("offset", row => row.Finding.Sentence.Offset.ToString(CultureInfo.InvariantCulture)),
        new("quote", row => row.Finding.Sentence.Text),
    ];

    private readonly CsvWriter csv;
    private readonly Column[] columns;

    public FindingCsv(Stream output, FindingKind kind)
    {
        csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        columns = [.. kind.Columns.Select(column => new Column(column.Name, row => column.Text(row.Finding))), .. Source];
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
    }

    public void Write(ArticleInfo article, Finding finding) =>
        csv.WriteRecord([.. columns.Select(column => Printable(column.Value(new Row(article, finding)) ?? ""))]);

    /// <summary>Hands on what was written so far.</summary>
    public void Flush() => csv.Flush();

    public void Dispose() => csv.Dispose();

    // A table is looked at in terminals, too: line ends and tabs stay, other control characters go.
    private static string Printable(string cell) => cell.Any(IsUnwanted) ? string.Concat(cell.Where(c => !IsUnwanted(c))) : cell;

    private static bool IsUnwanted(char c) => char.IsControl(c) && c is not '\n' and not '\r' and not '\t';

    private readonly record struct Row(ArticleInfo Article, Finding Finding);

    private sealed record Column(string Name, Func<Row, string?> Value);
}
