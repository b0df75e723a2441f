using System.Collections.Immutable;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Measures a passage's sentences against a question.</summary>
/// <param name="reading">The question.</param>
/// <param name="weights">Each concept's weight.</param>
/// <param name="best">The best passage's BM25.</param>
public sealed class SentenceScorer(QuestionReading reading, ImmutableArray<double> weights, double best)
{
    // Brings sums of concepts' weights to about the size of shares.
    private const double WeightUnit = 20;

    private const int NearWords = 6;

    // A word of the question eight words away from what could be the answer counts a third of one beside it.
    private const double BesideWords = 8;
    private static readonly ImmutableArray<double> ByDistance = [.. Enumerable.Range(0, 64).Select(words => Math.Exp(-words / BesideWords))];

    private readonly double total = Math.Max(1e-9, weights.Sum());
    private readonly int named = reading.Concepts.ToList().FindIndex(concept => concept.IsKindWanted);

    /// <summary>For each sentence its <see cref="RankingFeature"/>s, in their order.</summary>
    public double[][] Features(PassageReading passage)
    {
        var features = new double[passage.SentenceCount][];
        var most = 0.0;
        for (var sentence = 0; sentence < features.Length; sentence++)
        {
            features[sentence] = Features(passage, sentence);
            most = Math.Max(most, features[sentence][(int)RankingFeature.Met]);
        }

        foreach (var sentence in features)
            sentence[(int)RankingFeature.Most] = most > 0 && sentence[(int)RankingFeature.Met] >= most - 1e-9 ? 1 : 0;
        return features;
    }

    private double[] Features(PassageReading passage, int sentence)
    {
        var (own, words) = (passage.Sentence(sentence), passage.Words(sentence));
        var before = passage.Neighbour(sentence, -1);
        var after = passage.Neighbour(sentence, 1);
        var (met, title, metBefore, around) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
        {
            var weight = weights[i];
            var near = Math.Max(own[i], passage.Title[i]);
            met += weight * own[i];
            title += weight * (near - own[i]);
            metBefore += weight * Math.Max(0, before[i] - near);
            around += weight * Math.Max(0, passage.Whole[i] - Math.Max(near, Math.Max(before[i], after[i])));
        }

        var features = new double[RankingWeights.Count];
        features[(int)RankingFeature.Met] = met / total;
        features[(int)RankingFeature.MetWeight] = met / WeightUnit;
        features[(int)RankingFeature.Title] = title / total;
        features[(int)RankingFeature.Before] = passage.SharesParagraph(sentence) ? metBefore / total : 0;
        features[(int)RankingFeature.Around] = around / total;
        features[(int)RankingFeature.Passage] = passage.Hit.Score / best;
        features[(int)RankingFeature.PassageWeight] = passage.Hit.Score / WeightUnit;
        features[(int)RankingFeature.Near] = Nearness(words) / total;
        features[(int)RankingFeature.Wanted] = passage.HasWanted(sentence) ? 1 : 0;
        features[(int)RankingFeature.Beside] = Beside(words) / total;
        features[(int)RankingFeature.Named] = named >= 0 && own[named] > 0 ? 1 : 0;
        features[(int)RankingFeature.Opening] = passage.Hit.Passage.Ordinal == 0 && sentence == 0 ? 1 : 0;
        return features;
    }

    /// <summary>The weights of neighbouring concepts of the question that stand near each other, in their order.</summary>
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

    /// <summary>The weights of the concepts beside what could be the answer, the nearer the more, where they are most.</summary>
    private double Beside(List<PassageWord> words)
    {
        Span<double> near = stackalloc double[weights.Length];
        var most = 0.0;
        foreach (var candidate in words)
        {
            if (!candidate.IsWanted)
                continue;
            near.Clear();
            foreach (var word in words)
                foreach (var match in word.Matches)
                    near[match.Concept] = Math.Max(near[match.Concept], match.Strength * ByDistance[Math.Min(Math.Abs(word.Position - candidate.Position), ByDistance.Length - 1)]);
            var sum = 0.0;
            for (var i = 0; i < near.Length; i++)
                sum += near[i] * weights[i];
            most = Math.Max(most, sum);
        }

        return most;
    }
}
