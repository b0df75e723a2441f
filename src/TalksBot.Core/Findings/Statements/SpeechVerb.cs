namespace TalksBot.Core.Findings.Statements;

internal enum SpeechGrammar
{
    /// <summary>Takes a clause, with "that" or without ("said the talks failed").</summary>
    Clause,

    /// <summary>Makes somebody speak only beside words in quotation marks (“…,” he pleaded).</summary>
    Tag,

    /// <summary>Makes somebody speak like a tag, and with a part in quotation marks behind it (branded it “a lie”).</summary>
    Fragment,

    /// <summary>Takes words in quotation marks, or a clause with "that".</summary>
    Quote,

    /// <summary>Names the hearer before the clause ("told reporters that …").</summary>
    Tell,

    /// <summary>Takes a noun phrase ("called for a ceasefire").</summary>
    Object,
}

internal enum VerbForm
{
    Present,
    Past,
    Participle,
    Gerund,
    Base,
}

/// <summary>A verb that reports speech, in one of its forms.</summary>
/// <param name="Lemma">The verb's base form.</param>
/// <param name="Grammar">What it takes.</param>
/// <param name="Prepositions">What may lead a noun phrase behind it ("warned of …").</param>
/// <param name="Form">Which form it is.</param>
/// <param name="Words">The form's words, in lower case.</param>
internal sealed record SpeechVerb(string Lemma, SpeechGrammar Grammar, ImmutableArray<string> Prepositions, VerbForm Form, ImmutableArray<string> Words)
{
    /// <summary>Whether it tells another deed unless words in quotation marks stand by.</summary>
    public bool IsTag => Grammar is SpeechGrammar.Tag or SpeechGrammar.Fragment;
}
