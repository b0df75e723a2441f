using System.Collections.Immutable;
using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What the score of a window's best sentence is made of: what each feature adds to its odds.</summary>
public readonly record struct ScoreParts(ImmutableArray<double> Values)
{
    private const double Shown = 0.05;

    public static ScoreParts Of(double[] features, RankingWeights weights) => new([.. features.Select((feature, i) => feature * weights.Values[i])]);

    /// <summary>The parts that are not nothing, for <c>--explain</c>.</summary>
    public override string ToString() => string.Join(" + ", Values
        .Select((value, i) => (Name: ((RankingFeature)i).ToString(), Value: value))
        .Where(part => Math.Abs(part.Value) >= Shown)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name.ToLowerInvariant()} {part.Value:0.0}")));
}
