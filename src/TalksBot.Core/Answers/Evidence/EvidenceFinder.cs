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

    /// <summary>The search terms of a question: its own, and what would do as well for less.</summary>
    public static ImmutableArray<QueryTerm> Terms(QuestionReading reading) => new QuestionTerms(reading, RankingParts.All).Query;

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
        var question = new QuestionTerms(reading, parts);
        var result = await index.SearchAsync(new PassageQuery(question.Query, filter, Candidates), cancellation);
        var weights = ConceptWeights.Of(reading, result, parts);
        var scorer = new WindowScorer(weights, parts);
        var passages = result.Hits.Select(hit => new PassageReading(hit, question)).ToList();
        var articles = passages
            .GroupBy(passage => passage.Hit.Article.Id)
            .ToDictionary(group => group.Key, group => group.Select(passage => passage.Whole).Aggregate(Best));
        var windows = passages
            .SelectMany(passage => scorer.Windows(passage, articles[passage.Hit.Article.Id]))
            .OrderByDescending(window => window.Score);
        var meter = new EvidenceMeter(reading, weights);
        var chosen = ImmutableArray.CreateBuilder<EvidenceWindow>(count);
        foreach (var window in windows)
        {
            if (chosen.Count == count)
                break;
            var span = window.Passage.Span(window.First, window.Last);
            if (!chosen.Any(other => other.Article.Id == window.Passage.Hit.Article.Id && other.Quote.Span.Overlaps(span)))
                chosen.Add(meter.Measure(window, articles[window.Passage.Hit.Article.Id]));
        }

        return chosen.DrainToImmutable();
    }

    private static double[] Best(double[] first, double[] second) => [.. first.Zip(second, Math.Max)];
}
