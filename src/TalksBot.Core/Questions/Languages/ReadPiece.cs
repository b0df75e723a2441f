namespace TalksBot.Core.Questions.Languages;

/// <summary>A phrase of a question in another language, with what it means.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Meaning">What it means; null for words that no table has: names, for the most part.</param>
internal sealed record ReadPiece(string Typed, Meaning? Meaning)
{
    /// <summary>What it may mean as well, where two words are written alike without their marks.</summary>
    public Meaning? Other { get; init; }

    /// <summary>What an unknown word may be without its endings, the whole word first; the endings' meanings with it.</summary>
    public ImmutableArray<WordStem> Stems { get; init; } = [];

    /// <summary>Whether the words are small ones that tell the language.</summary>
    public bool IsTelling => Meaning is { Use: not (WordUse.Name or WordUse.Number) };
}
