using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// Finds the sentences that answer: passages by BM25, then windows of whole sentences inside them, ordered by how much
/// of the question they meet and how closely.
/// </summary>
public static class EvidenceFinder
{
    private const int Candidates = 60;

    /// <summary>Windows best first, at most one a passage.</summary>
    public static async Task<ImmutableArray<EvidenceWindow>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, int count, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var result = await index.SearchAsync(new PassageQuery(Terms(reading), filter, Candidates), cancellation);
        var scorer = new WindowScorer(reading, ConceptWeights.Of(reading, result));
        return [.. result.Hits
            .Select(hit => scorer.Best(hit))
            .OrderByDescending(window => window.Score)
            .DistinctBy(window => (window.Article.Id, window.Quote.Span))
            .Take(count)];
    }

    /// <summary>The search terms of a question: its own, and what would do as well for less.</summary>
    public static ImmutableArray<QueryTerm> Terms(QuestionReading reading) =>
        [.. reading.Concepts.SelectMany(concept => concept.Alternatives
            .Select(term => new QueryTerm(term, (float)Concept.AlternativeWeight))
            .Prepend(new QueryTerm(concept.Term)))];
}
