namespace TalksBot.Core.Answers.Evidence;

/// <summary>The parts of the ranking, each of which can be left out; docs/ranking.md says what each brings.</summary>
public sealed record RankingParts
{
    public static RankingParts All { get; } = new();

    /// <summary>What finds the articles that meet a question for somebody, a day or figures.</summary>
    public static RankingParts Light { get; } = new() { Telling = 0.6 };

    /// <summary>Nothing but BM25 and windows of whole sentences.</summary>
    public static RankingParts None { get; } = new()
    {
        Weights = RankingWeights.Plain, Fresh = false, Copies = true, Background = 1, LightWords = 1, Synonyms = false, WordForms = false,
            Related = 0, Roots = 0,
    };

    /// <summary>What each measure of a sentence is worth; 0 leaves it out.</summary>
    public FittedWeights<RankingFeature> Weights { get; init; } = RankingWeights.Fitted;

    /// <summary>The newest article first, where the question asks how things stand now.</summary>
    public bool Fresh { get; init; } = true;

    /// <summary>How much words of the sentences before the question itself count.</summary>
    public double Background { get; init; } = 0.6;

    /// <summary>How much words count that say little ("which country").</summary>
    public double LightWords { get; init; } = 0.4;

    /// <summary>Words that ask for each other (truce, ceasefire).</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>How well words meet by which articles tell what is asked in everyday words (nab, arrest). Passages are ranked better without them.</summary>
    public double Telling { get; init; }

    /// <summary>Forms that share no stem (met, meet), and states by their people (Afghan, Afghanistan).</summary>
    public bool WordForms { get; init; } = true;

    /// <summary>How well general words of near meaning meet each other (wear, uniform). Passages aren't searched by them.</summary>
    public double Related { get; init; } = 0.4;

    /// <summary>How well words of one root meet each other (compute, computation).</summary>
    public double Roots { get; init; } = 0.6;

    /// <summary>Copies of one agency's words are shown each, rather than the first only.</summary>
    public bool Copies { get; init; }
}
