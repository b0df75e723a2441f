namespace TalksBot.Core.Findings.Events;

/// <summary>Words that tell a deed and nobody who does it: "were banned", "the banning", "its decision".</summary>
internal static class ActionWords
{
    /// <summary>Whether they start at a token.</summary>
    public static bool At(ImmutableArray<Token> tokens, int at) =>
        Lexicon.Of(tokens[at].Lower).Is(WordKinds.Be)
            ? Ends(tokens.Lower(tokens.Lower(at + 1).EndsWith("ly", StringComparison.Ordinal) ? at + 2 : at + 1), SmallWords.PassiveEndings)
            : tokens[at].Lower.Is(SmallWords.FewNounDeterminers) && (IsAction(tokens.Lower(at + 1)) || IsAction(tokens.Lower(at + 2)));

    private static bool IsAction(string word) => word.Is(SmallWords.BareActions) || Ends(word, SmallWords.ActionEndings);

    private static bool Ends(string word, SmallWords endings) => word.Length > 3
        && (word[^2..].Is(endings) || word[^3..].Is(endings) || word.Length > 4 && word[^4..].Is(endings));
}
