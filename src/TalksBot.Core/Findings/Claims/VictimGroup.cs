namespace TalksBot.Core.Findings.Claims;

/// <summary>What the noun after a count tells.</summary>
internal enum GroupKind
{
    /// <summary>A noun for people.</summary>
    People,

    /// <summary>No noun: "29 injured".</summary>
    Bare,

    /// <summary>A noun that the lexicon doesn't know.</summary>
    Unknown,

    /// <summary>Hours, villages, tanks.</summary>
    Things,
}

/// <summary>A counted group of people, between tokens of a sentence: "at least 58 Pakistani soldiers", "a boy".</summary>
internal sealed record VictimGroup
{
    public required int Start { get; init; }

    /// <summary>The token after the last.</summary>
    public required int End { get; init; }

    public required Figure Figure { get; init; }

    public string Qualifier { get; init; } = "exact";

    /// <summary>The tokens that say who they are; empty where the count stands alone.</summary>
    public int NounStart { get; init; }

    public int NounEnd { get; init; }

    public GroupKind Kind { get; init; }

    public ImmutableArray<VictimNoun> Nouns { get; init; } = [];

    /// <summary>Harm told between count and noun: "12 wounded soldiers".</summary>
    public Harm? Inner { get; init; }

    /// <summary>The harm that the group is counted among: "five of the dead".</summary>
    public Harm? Among { get; init; }

    /// <summary>Those whom it is counted among, where they are counted too: "five of the nine injured".</summary>
    public VictimGroup? Whole { get; init; }

    /// <summary>The part of a whole that follows: "twelve of the 40 people killed were children".</summary>
    public bool IsPart { get; init; }

    /// <summary>"its fighters": the claimant's own people.</summary>
    public bool IsOwn { get; init; }

    /// <summary>"three of them", "five of whom".</summary>
    public bool OfThem { get; init; }

    /// <summary>One person that is spoken of rather than counted: "a soldier", a name.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Somebody the article may have told of before: "the boy", "she", a name.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>"12 others": who they are stands elsewhere in the sentence.</summary>
    public bool IsElliptic { get; init; }

    public bool IsPeople => Kind == GroupKind.People;

    public VictimClass Class => VictimLexicon.ClassOf(Nouns);
}
