using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Cli;

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
        new("offset", row => Text(row.Finding.Sentence.Offset)),
        new("quote", row => row.Finding.Sentence.Text),
    ];

    private static readonly Dictionary<FindingKind, Column[]> Columns = new()
    {
        [FindingKind.Claim] =
        [
            .. Figures("killed", claim => claim.Killed), .. Figures("injured", claim => claim.Injured), .. Figures("missing", claim => claim.Missing),
            .. Figures("captured", claim => claim.Captured), .. Figures("casualties", claim => claim.Casualties),
            Of<ClaimFinding>("qualifier", claim => claim.Qualifier),
            Of<ClaimFinding>("victims", claim => claim.Victims),
            Of<ClaimFinding>("victim_class", claim => Text(claim.VictimClass)),
            Of<ClaimFinding>("victim_side", claim => claim.VictimSide),
            Of<ClaimFinding>("claimant", claim => claim.Claimant),
            Of<ClaimFinding>("status", claim => Text(claim.Status)),
            Of<ClaimFinding>("not_verified", claim => claim.NotVerified ? "true" : "false"),
            Of<ClaimFinding>("place", claim => claim.Place),
            Of<ClaimFinding>("start", claim => claim.When?.Start.ToString()),
            Of<ClaimFinding>("end", claim => claim.When?.End.ToString()),
            Of<ClaimFinding>("cumulative", claim => claim.Cumulative ? "true" : "false"),
            Of<ClaimFinding>("part_of", claim => claim.PartOf?.Text),
        ],
        [FindingKind.Event] =
        [
            Of<EventFinding>("start", found => found.When?.Start.ToString()),
            Of<EventFinding>("end", found => found.When?.End.ToString()),
            Of<EventFinding>("precision", found => Text(found.Precision)),
            Of<EventFinding>("basis", found => Text(found.Basis)),
            Of<EventFinding>("expression", found => found.Expression.Text),
            Of<EventFinding>("clause", found => found.Clause.Text),
            Of<EventFinding>("actors", found => string.Join("; ", found.Actors)),
        ],
        [FindingKind.Deed] =
        [
            Of<DeedFinding>("doer", found => found.Doer?.Text),
            Of<DeedFinding>("verb", found => found.Verb.Text),
            Of<DeedFinding>("object", found => found.Object?.Text),
            Of<DeedFinding>("status", found => Text(found.Status)),
            Of<DeedFinding>("told_by", found => found.ToldBy),
            Of<DeedFinding>("place", found => found.Place),
            Of<DeedFinding>("start", found => found.When?.Start.ToString()),
            Of<DeedFinding>("end", found => found.When?.End.ToString()),
        ],
        [FindingKind.Statement] =
        [
            Of<StatementFinding>("speaker", found => found.Speaker),
            Of<StatementFinding>("verb", found => found.Verb),
            Of<StatementFinding>("content", found => found.Content.Text),
            Of<StatementFinding>("quotation", found => Text(found.Quotation)),
            Of<StatementFinding>("via", found => found.Via),
            Of<StatementFinding>("start", found => found.Said?.Start.ToString()),
            Of<StatementFinding>("end", found => found.Said?.End.ToString()),
        ],
        [FindingKind.Person] =
        [
            Of<PersonFinding>("name", found => found.Name),
            Of<PersonFinding>("actor", found => Text(found.Actor)),
            Of<PersonFinding>("roles", found => string.Join("; ", found.Roles.Select(role => role.Text.Text))),
            Of<PersonFinding>("aliases", found => string.Join("; ", found.Aliases)),
            Of<PersonFinding>("side", found => found.Side),
        ],
    };

    private readonly CsvWriter csv;
    private readonly Column[] columns;

    public FindingCsv(Stream output, FindingKind kind)
    {
        csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        columns = [.. Columns[kind], .. Source];
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
    }

    public void Write(Article article, Finding finding) =>
        csv.WriteRecord([.. columns.Select(column => Printable(column.Value(new Row(article, finding)) ?? ""))]);

    public void Dispose() => csv.Dispose();

    // A table is looked at in terminals, too: line ends and tabs stay, other control characters go.
    private static string Printable(string cell) => cell.Any(IsUnwanted) ? string.Concat(cell.Where(c => !IsUnwanted(c))) : cell;

    private static bool IsUnwanted(char c) => char.IsControl(c) && c is not '\n' and not '\r' and not '\t';

    private static Column[] Figures(string name, Func<ClaimFinding, Figure?> figure) =>
    [
        Of<ClaimFinding>($"{name}_low", claim => Text(figure(claim)?.Low)),
        Of<ClaimFinding>($"{name}_high", claim => Text(figure(claim)?.High)),
    ];

    private static Column Of<T>(string name, Func<T, string?> value)
        where T : Finding => new(name, row => value((T)row.Finding));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(Enum value) => value.ToString().ToLowerInvariant();

    private readonly record struct Row(Article Article, Finding Finding);

    private sealed record Column(string Name, Func<Row, string?> Value);
}
