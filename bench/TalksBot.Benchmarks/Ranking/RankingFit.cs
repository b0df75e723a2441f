using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Benchmarks.Ranking;

/// <summary>
/// Fits the weights of the ranking: those under which the sentences that hold the answers are likeliest (a conditional
/// logit), by Adam (D. Kingma and J. Ba, 2015). Nothing in it is random.
/// </summary>
public static class RankingFit
{
    private const int Steps = 200;
    private const double Rate = 0.08;
    private const double Mean = 0.9;
    private const double Variance = 0.999;
    private const double Shrinkage = 0.002;

    // A small set is not drowned by a large one, nor does it count as much.
    private const double LeastShare = 0.3;

    /// <param name="sets">The examples of each set.</param>
    /// <param name="without">Features to leave out.</param>
    public static FittedWeights<RankingFeature> Fit(IReadOnlyList<List<RankingExample>> sets, params IReadOnlyCollection<RankingFeature> without)
    {
        var (weights, mean, variance) = (new double[RankingWeights.Count], new double[RankingWeights.Count], new double[RankingWeights.Count]);
        var largest = sets.Max(set => set.Count);
        for (var step = 1; step <= Steps; step++)
        {
            var (slope, total) = (new double[weights.Length], 0.0);
            foreach (var set in sets)
            {
                var share = Math.Max(1, LeastShare * largest / set.Count);
                foreach (var example in set)
                    Add(example, new FittedWeights<RankingFeature>([.. weights]), share, slope);
                total += share * set.Count;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                if (without.Contains((RankingFeature)i))
                    continue;
                var gain = slope[i] / total - Shrinkage * weights[i];
                mean[i] = Mean * mean[i] + (1 - Mean) * gain;
                variance[i] = Variance * variance[i] + (1 - Variance) * gain * gain;
                weights[i] += Rate * (mean[i] / (1 - Math.Pow(Mean, step))) / (Math.Sqrt(variance[i] / (1 - Math.Pow(Variance, step))) + 1e-8);
            }
        }

        return new FittedWeights<RankingFeature>([.. weights]);
    }

    /// <summary>Adds how the likelihood of an example's answers grows with each weight.</summary>
    private static void Add(RankingExample example, FittedWeights<RankingFeature> weights, double share, double[] slope)
    {
        var odds = new double[example.Features.Length];
        for (var i = 0; i < odds.Length; i++)
            odds[i] = weights.Of(example.Features[i]);
        var best = odds.Max();
        var (all, answers) = (0.0, 0.0);
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = Math.Exp(odds[i] - best);
            all += odds[i];
            answers += example.Answers[i] ? odds[i] : 0;
        }

        for (var i = 0; i < odds.Length; i++)
        {
            var difference = share * ((example.Answers[i] ? odds[i] / answers : 0) - odds[i] / all);
            for (var feature = 0; feature < slope.Length; feature++)
                slope[feature] += difference * example.Features[i][feature];
        }
    }
}
