using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>How much each feature adds to the odds that a sentence answers.</summary>
/// <param name="Values">A weight for each <see cref="RankingFeature"/>, in their order.</param>
public sealed record RankingWeights(ImmutableArray<double> Values)
{
    public static int Count { get; } = Enum.GetValues<RankingFeature>().Length;

    /// <summary>As the benchmark fitted them to questions with known answers.</summary>
    public static RankingWeights Fitted { get; } = Read();

    public double this[RankingFeature feature] => Values[(int)feature];

    /// <summary>Nothing but the passage's BM25 and what of the question a sentence meets.</summary>
    public static RankingWeights Plain { get; } =
        new([.. Enum.GetValues<RankingFeature>()
            .Select(feature => feature is RankingFeature.Met or RankingFeature.MetBeside or RankingFeature.Passage ? Fitted[feature] : 0)]);

    /// <summary>What the features are worth together.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < Values.Length; i++)
            sum += Values[i] * features[i];
        return sum;
    }

    private static RankingWeights Read()
    {
        var rows = RuleData.Rows("Answers/Evidence/ranking-weights.tsv")
            .ToDictionary(row => Enum.Parse<RankingFeature>(row[0]), row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return new RankingWeights([.. Enum.GetValues<RankingFeature>().Select(feature => rows.GetValueOrDefault(feature))]);
    }
}
