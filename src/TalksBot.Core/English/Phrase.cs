namespace TalksBot.Core.English;

/// <summary>A piece of a sentence: the tokens from <paramref name="First"/> up to <paramref name="End"/>.</summary>
internal sealed record Phrase(PhraseKind Kind, int First, int End)
{
    /// <summary>The noun that it is about.</summary>
    public int Head { get; init; } = End - 1;

    /// <summary>The first word in lower case.</summary>
    public string Word { get; init; } = "";

    public VerbPhrase? Verb { get; init; }

    /// <summary>Whether its noun is a name.</summary>
    public bool IsName { get; init; }

    public bool IsPronoun { get; init; }

    /// <summary>Whether nobody and nothing is meant ("no ship").</summary>
    public bool IsNegative { get; init; }

    /// <summary>Whether it is a stretch of time.</summary>
    public bool IsTime { get; init; }
}
