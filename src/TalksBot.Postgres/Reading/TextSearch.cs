using System.Collections.Immutable;
using Npgsql;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Search;

namespace TalksBot.Postgres.Reading;

/// <summary>The best texts of a kind, with those that tie with the last of them, and the statistics of the query.</summary>
internal sealed record TextRanking(IReadOnlyList<ScoredText> Best, ImmutableDictionary<string, int> Containing, int Admitted);

/// <summary>
/// Ranks the texts of one kind: the database finds the postings of the terms, and they are scored here, where it takes a
/// tenth of what any function of the server takes.
/// </summary>
internal static class TextSearch
{
    private const string Postings = """
        SELECT t.place::integer, p.block, p.data
        FROM unnest($3) WITH ORDINALITY t (term, place)
        JOIN talksbot.postings p ON p.edition = $1 AND p.kind = $2 AND p.term = t.term
        """;

    public static async Task<TextRanking> RunAsync(
        NpgsqlConnection connection, IndexStateRow state, int kind, ImmutableArray<QueryTerm> wanted, CorpusFilter filter, int count, CancellationToken cancellation)
    {
        var terms = QueryTerms.Merge(wanted);
        var admitted = await AdmittedTexts.OfAsync(connection, state, kind, filter, cancellation).ConfigureAwait(false);
        using var postings = new PostingRows();
        await ReadAsync(connection, state, kind, terms, postings, cancellation).ConfigureAwait(false);
        var containing = PostingScorer.Count(terms.Length, postings.Rows, admitted);
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Length; term++)
            counts[terms[term].Term] = containing[term];
        return new TextRanking(PostingScorer.Score(terms, postings.Rows, admitted, containing, count), counts.ToImmutable(), admitted.Count);
    }

    private static async Task ReadAsync(
        NpgsqlConnection connection, IndexStateRow state, int kind, ImmutableArray<QueryTerm> terms, PostingRows postings, CancellationToken cancellation)
    {
        if (terms.IsEmpty)
            return;
        await using var command = new NpgsqlCommand(Postings, connection)
        {
            Parameters = { new() { Value = state.Edition }, new() { Value = (short)kind }, new() { Value = terms.Select(term => TermKey.Of(term.Term)).ToArray() } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            postings.Add(rows.GetInt32(0) - 1, rows.GetInt32(1), rows, 2);
    }
}
