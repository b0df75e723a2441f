namespace TalksBot.Core.Answers.Evidence;

/// <summary>A stretch of a passage's sentences, and how likely one of them answers.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="First">Its first sentence.</param>
/// <param name="Last">Its last sentence.</param>
/// <param name="Score">From 0 to 1, among all sentences found.</param>
public readonly record struct ScoredWindow(PassageReading Passage, int First, int Last, double Score)
{
    public TextSpan Span => Passage.Span(First, Last);
}

/// <summary>Scores windows of whole sentences: the likelihood that one of theirs answers, rather than any other sentence found.</summary>
public static class WindowScorer
{
    /// <summary>The passages' windows of at most <see cref="Citation.MaxLength"/> characters, or one sentence.</summary>
    /// <param name="passages">All passages found, with their sentences' features.</param>
    /// <param name="weights">What each feature is worth.</param>
    public static List<ScoredWindow> Windows(IReadOnlyList<(PassageReading Passage, double[][] Features)> passages, FittedWeights<RankingFeature> weights)
    {
        var likelihoods = Likelihoods(passages, weights);
        var windows = new List<ScoredWindow>();
        for (var i = 0; i < likelihoods.Length; i++)
            for (var first = 0; first < likelihoods[i].Length; first++)
            {
                var score = 0.0;
                for (var last = first; last < likelihoods[i].Length; last++)
                {
                    if (last > first && passages[i].Passage.Span(first, last).Length > Citation.MaxLength)
                        break;
                    score += likelihoods[i][last];
                    windows.Add(new ScoredWindow(passages[i].Passage, first, last, score));
                }
            }

        return windows;
    }

    /// <summary>For each sentence of each passage how likely it answers; all together 1.</summary>
    private static double[][] Likelihoods(IReadOnlyList<(PassageReading Passage, double[][] Features)> passages, FittedWeights<RankingFeature> weights)
    {
        var odds = passages.Select(passage => Array.ConvertAll(passage.Features, features => weights.Of(features))).ToArray();
        var best = odds.Max(sentences => sentences.Max());
        foreach (var sentences in odds)
            for (var i = 0; i < sentences.Length; i++)
                sentences[i] = Math.Exp(sentences[i] - best);
        var total = odds.Sum(sentences => sentences.Sum());
        foreach (var sentences in odds)
            for (var i = 0; i < sentences.Length; i++)
                sentences[i] /= total;
        return odds;
    }
}
