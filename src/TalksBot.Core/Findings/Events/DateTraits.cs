namespace TalksBot.Core.Findings.Events;

/// <summary>What the words around a date say of it by themselves; the phrases stand in <c>settings.tsv</c>.</summary>
[Flags]
public enum DateTraits
{
    None = 0,

    /// <summary>"As of Tuesday, …": how things stood, and nothing that happened.</summary>
    StateOfThings = 1 << 0,

    /// <summary>The clause is a relative one, told in passing.</summary>
    Relative = 1 << 1,

    /// <summary>What it tells is still to come ("will", "is due").</summary>
    Ahead = 1 << 2,

    /// <summary>It tells of the next one ("next", "will").</summary>
    Next = 1 << 3,

    /// <summary>It says of any event that it was ("the incident", "took place").</summary>
    Happening = 1 << 4,

    /// <summary>"It" or "which" may stand for what is asked for.</summary>
    It = 1 << 5,

    /// <summary>A pronoun, a common noun or nobody at all does what it tells.</summary>
    StandIn = 1 << 6,

    /// <summary>The sentence begins with "he" or "she".</summary>
    HeOrShe = 1 << 7,

    /// <summary>It only dates something else: a year behind "since", or one before a noun.</summary>
    Background = 1 << 8,

    /// <summary>The sentence has a word that may deny.</summary>
    MayDeny = 1 << 9,

    /// <summary>The clause tells that something ended.</summary>
    Ends = 1 << 10,

    /// <summary>The clause tells that something went on again.</summary>
    Resumes = 1 << 11,

    /// <summary>The verb is what is done about an event, on another day than its own.</summary>
    OtherVerb = 1 << 12,

    /// <summary>The verb only says something.</summary>
    SayingVerb = 1 << 13,
}
