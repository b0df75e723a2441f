namespace TalksBot.Core.English;

/// <summary>A word as the lexicon has it.</summary>
/// <param name="Kinds">What it can be.</param>
/// <param name="Lemma">The base of the verb that it is a form of, or the word itself.</param>
internal readonly record struct LexicalWord(WordKinds Kinds, string Lemma)
{
    /// <summary>Whether the lexicon has it, and it isn't only read by its ending.</summary>
    public bool IsKnown { get; init; }

    public bool Is(WordKinds kinds) => (Kinds & kinds) != 0;
}
