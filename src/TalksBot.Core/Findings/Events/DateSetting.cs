namespace TalksBot.Core.Findings.Events;

/// <summary>
/// What the words around a date tell, whatever is asked: read with the article, so that answering only compares. Places count in the sentence's text.
/// </summary>
public sealed record DateSetting
{
    /// <summary>Nothing is told.</summary>
    public static DateSetting None { get; } = new();

    public DateTraits Traits { get; init; }

    /// <summary>The verb that the date belongs to: the last before it in its clause, else the first behind.</summary>
    public TextSpan? Verb { get; init; }

    /// <summary>Right before the date, the noun for what somebody says then ("her comments Tuesday").</summary>
    public TextSpan? Saying { get; init; }

    /// <summary>The nouns that the date belongs to and nothing else does ("the 2020 election").</summary>
    public TextSpan? Modified { get; init; }

    /// <summary>Where the relative clause begins that the date stands in.</summary>
    public int? Relative { get; init; }

    /// <summary>Where the clause says that something began.</summary>
    public int? Start { get; init; }

    /// <summary>The words that stand in one of a few ways, in their order.</summary>
    public ImmutableArray<WordMark> Marks { get; init; } = [];

    public bool Is(DateTraits trait) => (Traits & trait) != 0;

    /// <summary>Whether the word at a place is marked so.</summary>
    public bool Has(int at, WordMarks marks) => (Marks.FirstOrDefault(mark => mark.At == at).Does & marks) != 0;

    /// <summary>Whether a word from one place up to another is marked so.</summary>
    public bool HasBetween(int from, int to, WordMarks marks) => Marks.Any(mark => mark.At >= from && mark.At < to && (mark.Does & marks) != 0);

    /// <summary>Whether the clause tells a phase.</summary>
    public bool Tells(EventPhase phase) => phase switch
    {
        EventPhase.Start => Start is not null,
        EventPhase.End => Is(DateTraits.Ends),
        EventPhase.Resume => Is(DateTraits.Resumes),
        _ => false,
    };
}
