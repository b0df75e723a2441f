namespace TalksBot.Core.English;

/// <summary>What a piece of a sentence is.</summary>
internal enum PhraseKind
{
    Noun,
    Verb,
    Preposition,
    Coordinator,
    Subordinator,
    Relative,

    /// <summary>Adverbs and expressions of time: they tell nothing of who does what.</summary>
    Adverb,
    Comma,

    /// <summary>A semicolon, a colon or a dash.</summary>
    Break,
    OpenQuote,
    CloseQuote,
    End,
}
