namespace TalksBot.Core.Answers.OwnLanguage;

/// <summary>A sentence of an article in the question's language, and how much of the question it meets.</summary>
/// <param name="Article">The article.</param>
/// <param name="Words">The sentence with what stands beside it in its paragraph, where that is short.</param>
/// <param name="Sentence">The sentence, counted from the words' start.</param>
internal sealed record OwnPassage(ArticleInfo Article, Quote Words, TextSpan Sentence)
{
    /// <summary>A passage meets too little of the question below this share.</summary>
    private const double MinCoverage = 0.8;

    /// <summary>So much of the words that are no names has to be met by the sentence itself.</summary>
    private const double MinOwn = 0.5;

    /// <summary>The share of the question that it meets, with its title and neighbours.</summary>
    public required double Coverage { get; init; }

    /// <summary>The share of what is asked of the names that the sentence meets alone.</summary>
    public required double Own { get; init; }

    /// <summary>The words of the question that it doesn't meet, nor its title.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Whether a name, a number or a time of the question is missing.</summary>
    public required bool LacksName { get; init; }

    /// <summary>Whether it holds a number, or a time, where that is asked for.</summary>
    public required bool HasWanted { get; init; }

    public PassageFinding Finding => new() { ArticleId = Article.Id, Sentence = Words, Rule = "evidence.own-language" };

    /// <summary>Why it doesn't answer; null where it does.</summary>
    public string? Objection =>
        LacksName ? "lacks a name or number of the question"
        : Coverage < MinCoverage ? "meets too little of the question"
        : Own < MinOwn ? "what is asked of the names is not met"
        : !HasWanted ? "has no number or time, which is asked for"
        : null;

    /// <summary>Whether the sentence meets everything: then it says it, elsewhere it bears on it.</summary>
    public bool SaysIt => Objection is null && Missing.IsEmpty;
}
