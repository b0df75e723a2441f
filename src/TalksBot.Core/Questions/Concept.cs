namespace TalksBot.Core.Questions;

public enum ConceptKind
{
    Word,

    /// <summary>Written with a capital in the question, or a name in the articles.</summary>
    Name,

    Number,
}

/// <summary>One of the things a question depends on: a term and the terms that would do as well.</summary>
/// <param name="Word">The word as asked.</param>
/// <param name="Term">The analyzer's term for it.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Alternatives">Other terms that meet it, less well.</param>
/// <param name="Position">Its place among the question's words.</param>
public sealed record Concept(string Word, string Term, ConceptKind Kind, ImmutableArray<string> Alternatives, int Position)
{
    public const double AlternativeWeight = 0.7;
    public const double TellingWeight = 0.66;

    /// <summary>Other forms of the same word ("met" of "meet", "Afghan" of "Afghanistan"), as good as itself.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>General words that may stand for it when somebody asks in their own words.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Terms by which articles tell what is asked in everyday words ("arrest" of "nab"); they meet it a little less well.</summary>
    public ImmutableArray<string> Telling { get; init; } = [];

    /// <summary>The full names of a body that is asked for by its acronym: a text that has one meets the concept.</summary>
    public ImmutableArray<string> FullNames { get; init; } = [];

    /// <summary>Where it starts in the question.</summary>
    public int Start { get; init; }

    /// <summary>Whether it is a name that describes the next word ("Turkish soldiers", "Norrland's minister").</summary>
    public bool IsModifier { get; init; }

    /// <summary>Whether it stands in a sentence before the one that asks.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Whether it says what kind of event is meant ("blast", "talks").</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether it is said of a place ("in Uvira", "at the airport").</summary>
    public bool IsPlaced { get; init; }

    /// <summary>Whether it stands right before the kind of event that it tells from others ("hospital" in "the hospital bombing").</summary>
    public bool TellsEvent { get; init; }

    /// <summary>Whether it says little about what is asked ("country", "recently").</summary>
    public bool IsLight { get; init; }

    /// <summary>How well a term meets the concept: 1 for its own, less for an alternative, 0 for any other.</summary>
    public double Match(string term) =>
        term == Term || Forms.Contains(term) ? 1 : Alternatives.Contains(term) ? AlternativeWeight : Telling.Contains(term) ? TellingWeight : 0;
}
