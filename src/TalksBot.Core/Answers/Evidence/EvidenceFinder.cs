using System.Collections.Immutable;
using NodaTime;
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
    private const int Candidates = 30;

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
        var measured = Apart(windows, count).Select(window => meter.Measure(window, articles[window.Passage.Hit.Article.Id])).ToList();
        var newest = reading.AsksForNewest ? measured.Max(window => window.Article.Published) : null;
        var ordered = measured
            .Select(window => Weighed(window, newest, parts))
            .OrderByDescending(window => window.Score);
        return [.. (parts.Copies ? ordered : WithoutCopies(ordered)).Take(count)];
    }

    private static EvidenceWindow Weighed(EvidenceWindow window, LocalDate? newest, RankingParts parts)
    {
        var all = window.Parts with { Fresh = newest is not null && window.Article.Published == newest ? parts.Fresh : 0 };
        return window with { Parts = all, Score = all.Total };
    }

    private static List<ScoredWindow> Apart(IEnumerable<ScoredWindow> windows, int count)
    {
        var chosen = new List<ScoredWindow>(count);
        foreach (var window in windows)
        {
            if (chosen.Count == count)
                break;
            if (!chosen.Exists(other => other.Passage.Hit.Article.Id == window.Passage.Hit.Article.Id && other.Span.Overlaps(window.Span)))
                chosen.Add(window);
        }

        return chosen;
    }

    private static IEnumerable<EvidenceWindow> WithoutCopies(IEnumerable<EvidenceWindow> windows)
    {
        var shown = new List<HashSet<string>>();
        foreach (var window in windows)
        {
            var shingles = Shingles.Of(window.Quote.Text);
            if (shown.Exists(other => Shingles.AreCopies(other, shingles)))
                continue;
            shown.Add(shingles);
            yield return window;
        }
    }

    private static double[] Best(double[] first, double[] second) => [.. first.Zip(second, Math.Max)];
}
