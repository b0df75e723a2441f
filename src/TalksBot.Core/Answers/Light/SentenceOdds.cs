using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Answers.Light;

/// <summary>How likely each sentence found for a question answers it, as the ranking of plain questions was fitted to tell.</summary>
internal sealed class SentenceOdds
{
    private readonly Dictionary<(string Article, TextSpan Sentence), double[]> measures = [];
    private readonly double best = double.NegativeInfinity;

    /// <param name="reading">The question.</param>
    /// <param name="result">What was found for it.</param>
    /// <param name="passages">The passages of that, read.</param>
    public SentenceOdds(QuestionReading reading, PassageResult result, List<PassageReading> passages)
    {
        if (passages.Count == 0)
            return;
        var features = new SentenceScorer(ConceptWeights.Of(reading, result, RankingParts.All), new AskedWords(reading).PairCount).Features(passages);
        for (var i = 0; i < features.Length; i++)
            for (var sentence = 0; sentence < features[i].Length; sentence++)
            {
                var (own, key) = (features[i][sentence], (passages[i].Hit.Article.Id, passages[i].Hit.Passage.Sentences[sentence]));
                if (!measures.TryGetValue(key, out var known) || RankingWeights.Fitted.Of(known) < RankingWeights.Fitted.Of(own))
                    measures[key] = own;
                best = Math.Max(best, RankingWeights.Fitted.Of(own));
            }
    }

    /// <summary>The log-odds of a sentence against the best one found: 0 for that one, negative for any other; null for a sentence that wasn't found.</summary>
    public double? Of(string article, TextSpan sentence) => In(article, sentence) is { } own ? RankingWeights.Fitted.Of(own) - best : null;

    /// <summary>One of its measures; 0 for a sentence that wasn't found.</summary>
    public double Of(string article, TextSpan sentence, RankingFeature feature) => In(article, sentence)?[(int)feature] ?? 0;

    private double[]? In(string article, TextSpan sentence) => measures.GetValueOrDefault((article, sentence));
}
