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

    /// <inheritdoc cref="FindAsync(IPassageIndex, QuestionReading, CorpusFilter, int, RankingParts, CancellationToken)"/>
    public static Task<ImmutableArray<EvidenceWindow>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, int count, CancellationToken cancellation) =>
        FindAsync(index, reading, filter, count, RankingParts.All, cancellation);

    /// <summary>Windows best first; no two share a sentence.</summary>
    public static async Task<ImmutableArray<EvidenceWindow>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, int count, RankingParts parts, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var result = await index.SearchAsync(new PassageQuery(Terms(reading, parts), filter, Candidates), cancellation);
        var question = new QuestionTerms(reading, ConceptWeights.Of(reading, result, parts));
        var scorer = new WindowScorer(question, parts);
        var passages = result.Hits.Select(hit => new PassageReading(hit, question)).ToList();
        var articles = passages
            .GroupBy(passage => passage.Hit.Article.Id)
            .ToDictionary(group => group.Key, group => Best(group.Select(passage => passage.Whole)));
        var chosen = new List<EvidenceWindow>();
        var windows = passages
            .SelectMany(passage => scorer.Windows(passage, articles[passage.Hit.Article.Id]))
            .OrderByDescending(window => window.Score);
        foreach (var window in windows)
        {
            if (chosen.Count == count)
                break;
            if (!chosen.Any(other => other.Article.Id == window.Article.Id && other.Quote.Span.Overlaps(window.Quote.Span)))
                chosen.Add(window);
        }

        return [.. chosen];
    }

    /// <summary>The search terms of a question: its own, and what would do as well for less.</summary>
    public static ImmutableArray<QueryTerm> Terms(QuestionReading reading) => Terms(reading, RankingParts.All);

    private static double[] Best(IEnumerable<double[]> passages) =>
        passages.Aggregate((first, second) => [.. first.Zip(second, Math.Max)]);

    private static ImmutableArray<QueryTerm> Terms(QuestionReading reading, RankingParts parts) =>
        [.. reading.Concepts.SelectMany(concept => concept.Alternatives
            .Select(term => new QueryTerm(term, (float)(Concept.AlternativeWeight * ConceptWeights.Share(concept, parts))))
            .Prepend(new QueryTerm(concept.Term, (float)ConceptWeights.Share(concept, parts))))];
}
