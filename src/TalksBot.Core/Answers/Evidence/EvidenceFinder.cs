namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// Finds the sentences that answer: passages by BM25, then windows of whole sentences inside them, ordered by how likely
/// one of their sentences answers.
/// </summary>
public static class EvidenceFinder
{
    internal const int Candidates = 12;

    private const double MeetsAsMuch = 0.7;

    // A question of fewer words depends on each of them as it stands. A sum or measure asked for counts: without one nothing answers.
    private const int MinAskedToBeTold = 4;

    /// <summary>The search terms of a question: its own, and what would do as well for less.</summary>
    public static ImmutableArray<QueryTerm> Terms(QuestionReading reading) => QuestionTerms.Of(reading, RankingParts.All);

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
        var result = await index.SearchAsync(new PassageQuery(QuestionTerms.Of(reading, parts), filter, Candidates), cancellation);
        if (result.Hits.IsEmpty && parts.Telling == 0)
            return await FindAsync(index, reading, filter, count, parts with { Telling = Concept.TellingWeight }, cancellation);
        var weights = ConceptWeights.Of(reading, result, parts);
        var passages = Read(reading, result, weights, parts);
        if (passages.Count == 0)
            return [];
        var windows = WindowScorer.Windows(passages, parts.Weights).OrderByDescending(window => window.Score);
        var meter = new EvidenceMeter(reading, weights);
        var told = AsTold(reading, parts);
        var measured = Apart(windows, count).Select(window => Measured(window, told, meter, passages, parts)).ToList();
        var ordered = (parts.Fresh && reading.AsksForNewest ? NewestFirst(measured) : measured).ToList();
        return [.. (parts.Copies ? ordered : WithoutCopies(ordered)).Take(count)];
    }

    /// <summary>The passages found, each sentence measured.</summary>
    internal static List<(PassageReading Passage, double[][] Features)> Read(
        QuestionReading reading, PassageResult result, ImmutableArray<double> weights, RankingParts parts)
    {
        if (result.Hits.IsEmpty)
            return [];
        var (matcher, asked) = (new TermMatcher(reading, parts), new AskedWords(reading));
        var passages = result.Hits.Select(hit => new PassageReading(hit, matcher, asked)).ToList();
        return [.. passages.Zip(new SentenceScorer(weights, asked.PairCount).Features(passages))];
    }

    /// <summary>Reads a passage once more, by the words that tell what is asked in everyday words: they don't rank, but say whether it answers.</summary>
    private static Func<PassageReading, PassageReading> AsTold(QuestionReading reading, RankingParts parts)
    {
        var asked = reading.Concepts.Count(concept => !concept.IsLight) + (WantedKind.IsRecognised(reading.Wanted) ? 1 : 0);
        if (asked < MinAskedToBeTold || reading.Concepts.All(concept => concept.Telling.IsEmpty))
            return passage => passage;
        var (matcher, words) = (new TermMatcher(reading, parts with { Telling = Concept.TellingWeight }), new AskedWords(reading));
        return passage => new PassageReading(passage.Hit, matcher, words);
    }

    private static EvidenceWindow Measured(
        ScoredWindow window, Func<PassageReading, PassageReading> told, EvidenceMeter meter,
        List<(PassageReading Passage, double[][] Features)> passages, RankingParts parts)
    {
        var features = passages.Find(passage => passage.Passage == window.Passage).Features[window.First..(window.Last + 1)];
        return meter.Measure(window with { Passage = told(window.Passage) }, InArticle(window, passages.Select(passage => passage.Passage))) with
        {
            Parts = ScoreParts.Of(features.MaxBy(sentence => parts.Weights.Of(sentence))!, parts.Weights),
        };
    }

    /// <summary>Of windows that meet about as much of the question as any, those of the newest article first; where any answers, of those that do.</summary>
    private static IEnumerable<EvidenceWindow> NewestFirst(List<EvidenceWindow> windows)
    {
        var enough = MeetsAsMuch * windows.Max(window => window.Coverage);
        var answers = windows.Exists(EvidenceGate.Answers);
        var newest = windows.Where(MeetsEnough).Max(window => window.Article.Published);
        return windows.OrderByDescending(window => MeetsEnough(window) && window.Article.Published == newest);

        bool MeetsEnough(EvidenceWindow window) => window.Coverage >= enough && (!answers || EvidenceGate.Answers(window));
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
        var shown = new List<HashSet<int>>();
        foreach (var window in windows)
        {
            var shingles = Shingles.Of(window.Quote.Text);
            if (shown.Exists(other => Shingles.AreCopies(other, shingles)))
                continue;
            shown.Add(shingles);
            yield return window;
        }
    }

    /// <summary>How well all passages found in the window's article meet each concept.</summary>
    private static double[] InArticle(ScoredWindow window, IEnumerable<PassageReading> passages) => passages
        .Where(passage => passage.Hit.Article.Id == window.Passage.Hit.Article.Id)
        .Select(passage => passage.Whole)
        .Aggregate((first, second) => [.. first.Zip(second, Math.Max)]);
}
