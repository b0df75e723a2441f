using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A stretch of a passage's sentences with its score.</summary>
public readonly record struct ScoredWindow(PassageReading Passage, int First, int Last, ScoreParts Parts)
{
    public double Score => Parts.Total;

    public TextSpan Span => Passage.Span(First, Last);
}

/// <summary>Scores windows of whole sentences of a passage against a question.</summary>
/// <param name="weights">Each concept's weight.</param>
/// <param name="parts">What each part adds.</param>
public sealed class WindowScorer(ImmutableArray<double> weights, RankingParts parts)
{
    private const int NearWords = 6;

    private readonly double total = Math.Max(1e-9, weights.Sum());

    /// <summary>The passage's windows of at most <see cref="Citation.MaxLength"/> characters.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="article">How well all passages found in the article meet each concept.</param>
    public IEnumerable<ScoredWindow> Windows(PassageReading passage, double[] article)
    {
        var near = Enumerable.Range(0, passage.SentenceCount).Select(sentence => Nearness(passage.Words(sentence))).ToArray();
        for (var first = 0; first < passage.SentenceCount; first++)
        {
            var met = new double[weights.Length];
            var nearest = 0.0;
            var isWanted = false;
            for (var last = first; last < passage.SentenceCount; last++)
            {
                var length = passage.Span(first, last).Length;
                if (last > first && length > Citation.MaxLength)
                    break;
                for (var i = 0; i < met.Length; i++)
                    met[i] = Math.Max(met[i], passage.Sentence(last)[i]);
                nearest = Math.Max(nearest, near[last]);
                isWanted |= passage.Words(last).Exists(word => word.IsWanted);
                yield return new ScoredWindow(passage, first, last, Meeting(met, passage, article) with
                {
                    Passage = parts.Passage * passage.Hit.Score / total,
                    Near = parts.Near * nearest / total,
                    Wanted = isWanted ? parts.Wanted : 0,
                    Lead = passage.Hit.Passage.Ordinal == 0 ? parts.Lead : 0,
                    Fill = parts.Fill * Math.Min(1, (double)length / Citation.MaxLength),
                });
            }
        }
    }

    /// <summary>The share of the question that is met in the window, and for less around it.</summary>
    private ScoreParts Meeting(double[] met, PassageReading passage, double[] article)
    {
        var (inside, title, context, around) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < met.Length; i++)
        {
            inside += weights[i] * met[i];
            title += weights[i] * Math.Max(0, passage.Title[i] - met[i]);
            context += weights[i] * Math.Max(0, passage.Whole[i] - met[i]);
            around += weights[i] * Math.Max(0, article[i] - passage.Whole[i]);
        }

        return new ScoreParts { Met = inside / total, Title = parts.Title * title / total, Context = parts.Context * context / total, Article = parts.Article * around / total };
    }

    /// <summary>The weights of neighbouring concepts of the question that stand near each other in a sentence, in their order.</summary>
    private double Nearness(List<PassageWord> words)
    {
        Span<bool> near = stackalloc bool[weights.Length];
        for (var at = 0; at < words.Count; at++)
            for (var next = at + 1; next < words.Count && words[next].Position <= words[at].Position + NearWords; next++)
                foreach (var match in words[at].Matches)
                    foreach (var other in words[next].Matches)
                        near[match.Concept] |= other.Concept == match.Concept + 1;
        var sum = 0.0;
        for (var i = 0; i + 1 < near.Length; i++)
            if (near[i])
                sum += Math.Min(weights[i], weights[i + 1]);
        return sum;
    }
}
