namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// What each part adds to a window's score, as a share of the question's weight; 0 switches a part off.
/// What each brings is measured in docs/ranking.md.
/// </summary>
public sealed record RankingParts
{
    public static RankingParts All { get; } = new();

    /// <summary>Nothing but BM25 and windows of whole sentences.</summary>
    public static RankingParts None { get; } = new()
    {
        Title = 0, Context = 0, Article = 0, Near = 0, Wanted = 0, Lead = 0, Fresh = 0, Copies = true, Fill = 0, Background = 1, LightWords = 1, Synonyms = false, WordForms = false,
    };

    /// <summary>The passage's own score by BM25.</summary>
    public double Passage { get; init; } = 0.35;

    /// <summary>Words of the question that stand in the article's title.</summary>
    public double Title { get; init; } = 0.3;

    /// <summary>Words that stand in the passage around the window.</summary>
    public double Context { get; init; } = 0.3;

    /// <summary>Words that other passages found in the same article meet.</summary>
    public double Article { get; init; } = 0.2;

    /// <summary>Neighbouring words of the question that stand near each other in their order.</summary>
    public double Near { get; init; } = 0.25;

    /// <summary>Something of the wanted kind that the question doesn't name.</summary>
    public double Wanted { get; init; } = 0.1;

    /// <summary>The article's first passage.</summary>
    public double Lead { get; init; } = 0.05;

    /// <summary>The newest article, where the question asks how things stand now.</summary>
    public double Fresh { get; init; } = 0.3;

    /// <summary>A fuller quote where two say the same: the sentences around an answer are often what makes it one.</summary>
    public double Fill { get; init; } = 0.03;

    /// <summary>How much words of the sentences before the question itself count.</summary>
    public double Background { get; init; } = 0.6;

    /// <summary>How much words count that say little ("which country").</summary>
    public double LightWords { get; init; } = 0.4;

    /// <summary>Words that ask for each other (truce, ceasefire).</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Forms that share no stem (met, meet), and states by their people (Afghan, Afghanistan).</summary>
    public bool WordForms { get; init; } = true;

    /// <summary>Copies of one agency's words are shown each, rather than the first only.</summary>
    public bool Copies { get; init; }
}
