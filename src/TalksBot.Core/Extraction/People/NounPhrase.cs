namespace TalksBot.Core.Extraction.People;

/// <summary>
/// A noun phrase of a sentence: the tokens from <paramref name="First"/> up to <paramref name="End"/>, its head noun at <paramref name="Head"/>.
/// </summary>
internal readonly record struct NounPhrase(int First, int End, int Head)
{
    public bool IsPronoun(SentenceWords words) =>
        words.Has(Head, WordTraits.Pronoun);
}
