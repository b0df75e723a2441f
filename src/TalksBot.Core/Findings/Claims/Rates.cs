namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells how many are harmed in each day or year from a toll: "the road kills 12 people a day", but "12 people died a day later".</summary>
internal static class Rates
{
    private const int Reach = 5;

    private static readonly PhraseTable<bool> Words = new(RuleData.Lines("Findings/Claims/rates.txt").Select(line => (line, true)));

    public static bool Is(ImmutableArray<Token> tokens, Toll toll)
    {
        if (toll.Group.Qualifier == "an average of" || toll.Start > 0 && tokens[toll.Start - 1].Lower == "average")
            return true;
        var end = Math.Min(tokens.Length, Math.Max(toll.End, toll.Group.End) + Reach + 1);
        for (var i = toll.Group.End; i < end && tokens[i].Kind is not TokenKind.Punctuation; i++)
            if (Words.TryMatch(tokens, i, out _, out var length))
                return !FollowsAPreposition(tokens, i) && !LeadsToADate(tokens, i + length) && (length > 1 || EndsPhrase(tokens, i + 1));
        return false;
    }

    // "killed 12 people in a week", "more than a month": a stretch of time, in which all of them were harmed.
    private static bool FollowsAPreposition(ImmutableArray<Token> tokens, int index) =>
        ClauseWord.TryMatch(tokens, index - 1, out var kind, out _) && kind is ChunkKind.Prep or ChunkKind.Break;

    // "12 people daily", but "12 people in daily clashes".
    private static bool EndsPhrase(ImmutableArray<Token> tokens, int index) =>
        index >= tokens.Length || !tokens[index].IsWord || ClauseWord.StartsAt(tokens, index);

    private static bool LeadsToADate(ImmutableArray<Token> tokens, int index) =>
        index < tokens.Length
        && tokens[index].Lower.Is(SmallWords.TimeTails);
}
