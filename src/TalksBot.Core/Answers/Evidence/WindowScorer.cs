using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A stretch of a passage's sentences with its score.</summary>
public readonly record struct ScoredWindow(PassageReading Passage, int First, int Last, double Score);

/// <summary>Scores windows of whole sentences of a passage against a question.</summary>
/// <param name="weights">Each concept's weight.</param>
/// <param name="parts">What each part adds.</param>
public sealed class WindowScorer(ImmutableArray<double> weights, RankingParts parts)
{
    private const int NearWords = 3;

    private readonly double total = Math.Max(1e-9, weights.Sum());

    /// <summary>The passage's windows of at most <see cref="Citation.MaxLength"/> characters.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="article">How well all passages found in the article meet each concept.</param>
    public IEnumerable<ScoredWindow> Windows(PassageReading passage, double[] article)
    {
        var common = parts.Passage * passage.Hit.Score / total + (passage.Hit.Passage.Ordinal == 0 ? parts.Lead : 0);
        for (var first = 0; first < passage.SentenceCount; first++)
        {
            var met = new double[weights.Length];
            var isWanted = false;
            for (var last = first; last < passage.SentenceCount; last++)
            {
                if (last > first && passage.Span(first, last).Length > Citation.MaxLength)
                    break;
                for (var i = 0; i < met.Length; i++)
                    met[i] = Math.Max(met[i], passage.Sentence(last)[i]);
                isWanted |= passage.Words(last).Exists(word => word.IsWanted);
                var score = common + Meeting(met, passage, article) + parts.Near * Nearness(passage, first, last) / total + (isWanted ? parts.Wanted : 0);
                yield return new ScoredWindow(passage, first, last, score + parts.Fill * passage.Span(first, last).Length / Citation.MaxLength);
            }
        }
    }

    /// <summary>The share of the question that is met in the window, and for less around it.</summary>
    private double Meeting(double[] met, PassageReading passage, double[] article)
    {
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++)
        {
            sum += weights[i] * (met[i]
                + parts.Title * Math.Max(0, passage.Title[i] - met[i])
                + parts.Context * Math.Max(0, passage.Whole[i] - met[i])
                + parts.Article * Math.Max(0, article[i] - passage.Whole[i]));
        }

        return sum / total;
    }

    /// <summary>The weights of neighbouring concepts of the question that stand near each other in the window, in their order.</summary>
    private double Nearness(PassageReading passage, int first, int last)
    {
        Span<bool> near = stackalloc bool[weights.Length];
        for (var sentence = first; sentence <= last; sentence++)
        {
            var words = passage.Words(sentence);
            for (var at = 0; at < words.Count; at++)
            {
                for (var next = at + 1; next < words.Count && words[next].Position <= words[at].Position + NearWords; next++)
                {
                    foreach (var match in words[at].Matches)
                        foreach (var other in words[next].Matches)
                            if (other.Concept == match.Concept + 1)
                                near[match.Concept] = true;
                }
            }
        }

        var sum = 0.0;
        for (var i = 0; i + 1 < near.Length; i++)
            if (near[i])
                sum += Math.Min(weights[i], weights[i + 1]);
        return sum;
    }
}
