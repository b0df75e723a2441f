using TalksBot.Core.Search.Columns;

namespace TalksBot.Postgres.Reading;

/// <summary>The best texts of a kind in any order, and the statistics of the query.</summary>
internal sealed record TextRanking(IReadOnlyList<ScoredText> Best, ImmutableDictionary<string, int> Containing, int Admitted)
{
    public int[] Numbers => [.. Best.Select(text => text.Text)];

    public double[] Scores => [.. Best.Select(text => text.Score)];
}

/// <summary>
/// Ranks the texts of one kind: the database finds the postings of the terms, and they are scored here, where it takes a
/// tenth of what any function of the server takes.
/// </summary>
internal static class TextSearch
{
    // In a subquery the terms tell the planner nothing, neither how many they are: otherwise it plans anew for each question, which
    // takes it longer than reading the rows.
    private const string Postings = """
        SELECT t.place::integer, p.block, p.data
        FROM unnest((SELECT $3)) WITH ORDINALITY t (term, place)
        JOIN talksbot.postings p ON p.edition = $1 AND p.kind = $2 AND p.term = t.term
        """;

    /// <summary>Best first, of equal scores the earlier article's, then the earlier text.</summary>
    public static ImmutableArray<T> InOrder<T>(List<(T Hit, int Number)> hits, Func<T, double> score, Func<T, ArticleInfo> article) =>
    [
        .. hits.OrderByDescending(hit => score(hit.Hit)).ThenBy(hit => article(hit.Hit).Id, StringComparer.Ordinal).ThenBy(hit => hit.Number)
            .Select(hit => hit.Hit),
    ];

    public static async Task<TextRanking> RunAsync(
        ReadingState reading, int kind, ImmutableArray<QueryTerm> wanted, CorpusFilter filter, int count, CancellationToken cancellation)
    {
        var (connection, state, postings) = reading;
        var terms = QueryTerms.Merge(wanted);
        var admitted = await AdmittedTexts.OfAsync(connection, state, kind, filter, cancellation).ConfigureAwait(false);
        await ReadAsync(reading, kind, postings.Missing(kind, terms), cancellation).ConfigureAwait(false);
        var rows = postings.Of(kind, terms);
        var containing = PostingScorer.Count(terms.Length, rows, admitted);
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Length; term++)
            counts[terms[term].Term] = containing[term];
        var best = PostingScorer.Score(terms, rows, admitted, containing, count);
        if (best.Count > count)
            best = await BreakTiesAsync(connection, state, kind, best, count, cancellation).ConfigureAwait(false);
        return new TextRanking(best, counts.ToImmutable(), admitted.Count);
    }

    // More texts than are wanted score alike: the database knows the order of their articles.
    private static async Task<IReadOnlyList<ScoredText>> BreakTiesAsync(
        NpgsqlConnection connection, IndexStateRow state, int kind, IReadOnlyList<ScoredText> texts, int count, CancellationToken cancellation)
    {
        var source = kind == FindingKind.Passage.Number ? "passages" : FormattableString.Invariant($"findings WHERE kind = {kind}");
        return await Statement.ListAsync(
            connection,
            $"""
            SELECT c.number, c.score FROM unnest($2, $3) c (number, score)
            JOIN (SELECT edition, number, article FROM talksbot.{source}) t ON t.edition = $1 AND t.number = c.number
            JOIN talksbot.articles a ON a.number = t.article
            ORDER BY c.score DESC, a.key, c.number LIMIT $4
            """,
            row => new ScoredText(0, row.GetInt32(0), row.GetDouble(1)),
            cancellation,
            state.Edition, texts.Select(text => text.Text).ToArray(), texts.Select(text => text.Score).ToArray(), count).ConfigureAwait(false);
    }

    private static async Task ReadAsync(ReadingState reading, int kind, string[] terms, CancellationToken cancellation)
    {
        if (terms.Length == 0)
            return;
        await using var command = Statement.Create(reading.Connection, Postings, reading.State.Edition, (short)kind, Array.ConvertAll(terms, TermBytes.Of));
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reading.Postings.AddAsync(kind, terms, rows, cancellation).ConfigureAwait(false);
    }
}
