namespace TalksBot.Core.English;

/// <summary>What a word's form alone tells of verbs, where there is no analysis of its sentence.</summary>
internal static class VerbWords
{
    /// <summary>Whether a word in lower case is a past form, which it may share with a participle.</summary>
    public static bool IsPast(string lower) => Lexicon.Of(lower).Is(WordKinds.Past | WordKinds.Participle) || lower.Is(SmallWords.PastAuxiliaries);

    /// <summary>Whether a clause could have its verb at a token.</summary>
    public static bool MayStand(ImmutableArray<Token> tokens, int at)
    {
        var word = Lexicon.Of(tokens[at].Lower);
        if (!tokens[at].IsWord || tokens[at].IsCapitalised && at > 0 && !char.IsUpper(tokens[at - 1].Text[0]) && !word.Is(WordKinds.Auxiliary))
            return false;
        if (word.Is(WordKinds.Be | WordKinds.Modal | WordKinds.Have) || tokens[at].Lower.Is(SmallWords.SayingPresents))
            return !tokens[at].IsCapitalised || at == 0 || tokens[at].Lower != "may";
        return IsPast(tokens[at].Lower) && !StandsWithNoun(tokens, at);
    }

    // "The wounded soldiers", "of captured guns"
    private static bool StandsWithNoun(ImmutableArray<Token> tokens, int at)
    {
        var before = Places.Back(at - 1, i => i > 0 && Lexicon.Of(tokens[i].Lower) is var word
            && word.Is(WordKinds.Adverb | WordKinds.Negation) && !word.Is(WordKinds.Preposition));
        return before >= 0 && at + 1 < tokens.Length && tokens[at + 1].IsWord
            && Lexicon.Of(tokens[before].Lower) is var first && first.Is(WordKinds.Determiner | WordKinds.Preposition) && !first.Is(WordKinds.Subordinator);
    }
}
