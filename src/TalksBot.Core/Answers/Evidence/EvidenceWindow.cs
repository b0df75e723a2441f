using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A stretch of whole sentences that may answer, with what of the question it meets.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Quote">The sentences, at most <see cref="Citation.MaxLength"/> characters.</param>
/// <param name="Sentence">The sentence that met most.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Coverage">From 0 to 1: how much of the question is met, by the weight of its words and the nearness of what meets them.</param>
/// <param name="Missing">The question's words that neither the quote nor the article's title meets.</param>
/// <param name="Highlights">The words of that sentence that meet the question or could be its answer, counted from the quote's start.</param>
public sealed record EvidenceWindow(
    ArticleInfo Article,
    Quote Quote,
    TextSpan Sentence,
    double Score,
    double Coverage,
    ImmutableArray<string> Missing,
    ImmutableArray<TextSpan> Highlights)
{
    /// <summary>
    /// The same as <see cref="Coverage"/> for the words alone, names and numbers left out: what
    /// is asked of them. Of light words only where there are no others.
    /// </summary>
    public double WordCoverage { get; init; }

    /// <summary>How well the word of the question is met that is met least.</summary>
    public double Weakest { get; init; }

    /// <summary>Whether a sum, a measure or a reason is asked for and none stands in the sentence, or in the one that goes on from it.</summary>
    public bool LacksWanted { get; init; }

    /// <summary>Whether neither the quote nor the title has any word that the question depends on.</summary>
    public bool MeetsNothing { get; init; }

    /// <summary>Whether the sentence that met most turns to somebody else than the question names.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>Whether it says that what is asked for isn't known or told.</summary>
    public bool SaysUnknown { get; init; }

    /// <summary>Whether somebody's words are asked for and nobody of that name says anything in it.</summary>
    public bool LacksSaying { get; init; }

    /// <summary>What the score of the best sentence is made of, for <c>--explain</c>.</summary>
    public ScoreParts Parts { get; init; }

    /// <summary>How many words the question depends on, light ones left out.</summary>
    public int Asked { get; init; }

    /// <summary>Whether something of the kind that the question wants stands in the sentence that met most.</summary>
    public bool HasWanted { get; init; }

    /// <summary>Whether the quote itself has every word that the question depends on.</summary>
    public bool HoldsAll { get; init; }

    /// <summary>The sentences that have something of that kind.</summary>
    public ImmutableArray<TextSpan> WantedIn { get; init; } = [];

    /// <summary>Whether the article lacks a name or number that the question depends on.</summary>
    public bool LacksName { get; init; }
}

/// <summary>What the score of a window's best sentence is made of: what each feature adds to its odds.</summary>
public readonly record struct ScoreParts(ImmutableArray<double> Values)
{
    private const double Shown = 0.05;

    public static ScoreParts Of(double[] features, FittedWeights<RankingFeature> weights) =>
        new([.. features.Select((feature, i) => feature * weights.Values[i])]);

    /// <summary>The parts that are not nothing, for <c>--explain</c>.</summary>
    public override string ToString() => string.Join(" + ", Values
        .Select((value, i) => (Name: ((RankingFeature)i).ToString(), Value: value))
        .Where(part => Math.Abs(part.Value) >= Shown)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name.ToLowerInvariant()} {part.Value:0.0}")));
}
