namespace TalksBot.Core.Findings.Statements;

internal enum CueKind
{
    /// <summary>"Haddad said".</summary>
    Verb,

    /// <summary>"according to Haddad".</summary>
    Phrase,

    /// <summary>"Haddad's claim that".</summary>
    Noun,

    /// <summary>A name behind a quotation and a dash.</summary>
    Signature,

    /// <summary>A name and a colon before a quotation: "And from Nour Haddad: “…”".</summary>
    Colon,
}

/// <summary>The words of a sentence that attribute something to somebody.</summary>
/// <param name="Kind">What kind of words.</param>
/// <param name="Start">The attribution's first token, the speaker included where he stands before.</param>
/// <param name="Verb">The verb's (or noun's, or phrase's) first token.</param>
/// <param name="VerbEnd">The token behind it.</param>
/// <param name="End">The token behind the attribution, the speaker included where he stands behind.</param>
/// <param name="Speaker">The speaker's phrase; null where the speaker is that of the cue before, or only implied.</param>
internal sealed record Cue(CueKind Kind, int Start, int Verb, int VerbEnd, int End, NounPhrase? Speaker)
{
    /// <summary>What the verb takes; a clause for the other kinds.</summary>
    public SpeechVerb? Grammar { get; init; }

    /// <summary>Nothing but the verb tells that its subject speaks ("Stocks added …"): only "that" or a quotation settles it.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The token where what it attributes ends at the latest; null where the sentence alone sets the limit.</summary>
    public int? Limit { get; init; }

    /// <summary>The speaker stands behind the verb ("said Haddad").</summary>
    public bool IsInverted => Speaker is { } speaker && speaker.First >= VerbEnd;

    /// <summary>Joined to what is said before by "and", "but" or a comma, with the same speaker.</summary>
    public bool IsJoined => Speaker is null;
}
