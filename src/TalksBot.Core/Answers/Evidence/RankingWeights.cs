namespace TalksBot.Core.Answers.Evidence;

/// <summary>How much each measure of a sentence adds to the odds that it answers a plain question.</summary>
public static class RankingWeights
{
    public static int Count { get; } = FittedWeights.Count<RankingFeature>();

    public static FittedWeights<RankingFeature> Fitted { get; } = FittedWeights.Read<RankingFeature>("Answers/Evidence/ranking-weights.tsv");

    /// <summary>Nothing but the passage's BM25 and what of the question a sentence meets.</summary>
    public static FittedWeights<RankingFeature> Plain { get; } = FittedWeights.Of<RankingFeature>(feature =>
        feature is RankingFeature.Met or RankingFeature.MetBeside or RankingFeature.Passage ? Fitted[feature] : 0);
}
