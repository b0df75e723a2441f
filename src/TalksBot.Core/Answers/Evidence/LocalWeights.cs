namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// How much each concept tells one sentence of an article from its others: inverse document frequency as BM25 has it, counted over
/// the article's sentences that were found. A name that stands in nearly each of them finds the article, not the sentence.
/// </summary>
internal sealed class LocalWeights
{
    private readonly Dictionary<string, double[]> byArticle;

    public LocalWeights(IEnumerable<PassageReading> passages) => byArticle = passages
        .GroupBy(passage => passage.Hit.Article.Id, StringComparer.Ordinal)
        .ToDictionary(article => article.Key, Of, StringComparer.Ordinal);

    /// <summary>The share of the question that a sentence meets.</summary>
    public double Met(PassageReading passage, int sentence)
    {
        var (weights, own) = (byArticle[passage.Hit.Article.Id], passage.Sentence(sentence));
        var (met, total) = (0.0, 1e-9);
        for (var i = 0; i < weights.Length; i++)
            (met, total) = (met + weights[i] * own[i], total + weights[i]);
        return met / total;
    }

    private static double[] Of(IEnumerable<PassageReading> article)
    {
        var (sentences, meeting) = (0, Array.Empty<int>());
        foreach (var passage in article)
        {
            if (meeting.Length == 0)
                meeting = new int[passage.Whole.Length];
            sentences += passage.SentenceCount;
            for (var sentence = 0; sentence < passage.SentenceCount; sentence++)
                for (var i = 0; i < meeting.Length; i++)
                    meeting[i] += passage.Sentence(sentence)[i] > 0 ? 1 : 0;
        }

        return Array.ConvertAll(meeting, count => Bm25.Idf(sentences, count));
    }
}
