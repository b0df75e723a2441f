using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Reads tables of losses: each row is a claim for each group of people that the header names, by whom the row, or what leads up to the table, names.
/// </summary>
internal sealed class TableClaims(Document document, ImmutableArray<StatementFinding> statements, ImmutableArray<EventFinding> events)
{
    private Sentence? leadUp;
    private Harm? harm;
    private TableColumnKind labels;
    private bool claimants;
    private ImmutableArray<TableColumn> columns = [];

    /// <summary>The claims of a table's row; none where the header tells no losses. Takes note of headers and of what leads up to a table.</summary>
    public ImmutableArray<ClaimFinding> Read(Sentence sentence)
    {
        if (sentence.Row is not { } row)
        {
            // A sentence that only happens to stand before a table says nothing of it.
            columns = [];
            leadUp = sentence.Kind == SentenceKind.Heading || sentence.Text.EndsWith(':') ? sentence : null;
            (harm, labels) = leadUp is null ? (null, TableColumnKind.Other) : (HarmOf(leadUp.Tokens), LabelsOf(leadUp.Tokens));
            return [];
        }

        if (row.IsHeader)
        {
            if (harm is null && document.Title is { } title)
                (harm, labels) = (HarmOf(title.Tokens), labels is TableColumnKind.Other ? LabelsOf(title.Tokens) : labels);
            claimants = AreClaimants(sentence);
            columns = [.. row.Cells.Select(cell => TableColumn.Read(TokensIn(sentence, cell), harm))];
            if (columns.All(column => column is not { Kind: TableColumnKind.Figures, Harm: not null }))
                columns = [];
            return [];
        }

        return columns.IsEmpty ? [] : [.. Claims(sentence, row)];
    }

    private IEnumerable<ClaimFinding> Claims(Sentence sentence, TableRow row)
    {
        var figures = Enumerable.Range(0, Math.Min(columns.Length, row.Cells.Length))
            .Where(i => columns[i] is { Kind: TableColumnKind.Figures, Harm: not null })
            .Select(i => (Column: columns[i], Cell: row.Cells[i], Quantity: QuantityIn(sentence, row.Cells[i])))
            .Where(cell => cell.Quantity is not null)
            .ToArray();
        foreach (var group in figures.GroupBy(cell => (cell.Column.Victims, Named(sentence, row, TableColumnKind.Victims))))
        {
            Figure? Of(Harm of) => group.Where(cell => cell.Column.Harm == of).Select(cell => cell.Quantity!.Value.Figure).Cast<Figure?>().FirstOrDefault();
            var column = group.First().Column;
            var victims = column.Victims ?? group.Key.Item2;
            yield return new ClaimFinding
            {
                ArticleId = document.Article.Id,
                Sentence = sentence.Quote,
                Rule = "casualties.table",
                Killed = Of(Harm.Killed),
                Injured = Of(Harm.Injured),
                Missing = Of(Harm.Missing),
                Captured = Of(Harm.Captured),
                Casualties = Of(Harm.Casualties),
                Qualifier = group.First().Quantity!.Value.Qualifier,
                Victims = victims,
                VictimClass = VictimLexicon.ClassOf(column.Nouns),
                VictimSide = column.Side ?? group.Key.Item2,
                Claimant = Named(sentence, row, TableColumnKind.Claimant) ?? Announced(),
                Place = Named(sentence, row, TableColumnKind.Place),
                When = events.FirstOrDefault(date => date.Sentence.Span == sentence.Span && !date.Expression.InTitle)?.When,
                Wording = document.Quote(sentence, TextSpan.FromBounds(group.Min(cell => cell.Cell.Start), group.Max(cell => cell.Cell.End))),
            };
        }
    }

    // The row's cell below a header of that kind; the first cell also where only what leads up to the table says what its rows are.
    private string? Named(Sentence sentence, TableRow row, TableColumnKind kind)
    {
        var at = Enumerable.Range(0, columns.Length).Where(i => columns[i].Kind == kind).DefaultIfEmpty(-1).First();
        if (at < 0 && columns[0].Kind == TableColumnKind.Other && RowKind == kind)
            at = 0;
        return at < 0 || at >= row.Cells.Length || row.Cells[at].Length == 0 || IsTotal(sentence, row.Cells[at]) ? null
            : RepairedView.Plain(sentence.Text.Substring(row.Cells[at].Start - sentence.Span.Start, row.Cells[at].Length));
    }

    private TableColumnKind RowKind => labels is TableColumnKind.Other && claimants ? TableColumnKind.Claimant : labels;

    // "Norland defence ministry", "Red Crescent": where one row tells whose figures it has, they all do.
    private bool AreClaimants(Sentence header) => document.Sentences
        .SkipWhile(sentence => sentence.Span.Start <= header.Span.Start)
        .TakeWhile(sentence => sentence.Row is { IsHeader: false })
        .SelectMany(sentence => TokensIn(sentence, sentence.Row!.Cells[0]))
        .Any(token => (WordList.Of(token.Lower) & (WordTraits.Organisation | WordTraits.Role)) != 0);

    // "Losses by district, according to the ministry:"
    private string? Announced() =>
        leadUp is null ? null : statements.FirstOrDefault(statement => statement.Sentence.Span == leadUp.Span && !statement.Sentence.InTitle)?.Speaker;

    private static bool IsTotal(Sentence sentence, TextSpan cell) =>
        TokensIn(sentence, cell) is [{ Lower: "total" or "totals" or "all" or "sum" or "together" }, ..];

    private static Quantity? QuantityIn(Sentence sentence, TextSpan cell)
    {
        var tokens = TokensIn(sentence, cell);
        return QuantityReader.Read(tokens, 0) is { } quantity && (quantity.End == tokens.Length || tokens[quantity.End].Text.Is(SmallWords.CellTails))
            ? quantity
            : null;
    }

    private static ImmutableArray<Token> TokensIn(Sentence sentence, TextSpan cell) =>
        [.. sentence.Tokens.Where(token => token.Start >= cell.Start && token.End <= cell.End)];

    // What everybody counted suffered, where it is one thing.
    private static Harm? HarmOf(ImmutableArray<Token> tokens)
    {
        var harms = Enumerable.Range(0, tokens.Length).Where(i => HarmWord.TryMatch(tokens, i, out _, out _))
            .Select(i => HarmWord.TryMatch(tokens, i, out var word, out _) ? word.Harm : default).Distinct().ToArray();
        return harms switch { [] => null, [var only] => only, _ => Harm.Casualties };
    }

    private static TableColumnKind LabelsOf(ImmutableArray<Token> tokens)
    {
        var by = Places.End(0, tokens.Length, i => !tokens[i].Lower.Is(SmallWords.RatePrepositions));
        return TableColumn.KindOf(tokens[Math.Min(tokens.Length, by + 1)..Math.Min(tokens.Length, by + 3)]);
    }
}
