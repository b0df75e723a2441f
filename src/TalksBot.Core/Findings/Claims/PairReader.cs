namespace TalksBot.Core.Findings.Claims;

/// <summary>Reads two people that no number counts: "both men", "both were killed", "both the driver and a clerk", "the young couple".</summary>
internal static class PairReader
{
    private const int MaxModifiers = 2;
    private const int MaxName = 3;

    private static readonly ImmutableArray<VictimNoun> People = [new VictimNoun(VictimClass.Unknown, "people", IsPlural: true)];
    /// <summary>The two that the tokens from here speak of; null where none do.</summary>
    public static VictimGroup? Read(ImmutableArray<Token> tokens, int start, bool allCapitals) =>
        tokens[start].Lower switch
        {
            "both" when start == 0 || !IsVerb(tokens, start - 1) => ReadBoth(tokens, start, allCapitals),
            "the" or "a" or "an" => ReadPair(tokens, start),
            _ => null,
        };

    private static VictimGroup? ReadBoth(ImmutableArray<Token> tokens, int start, bool allCapitals)
    {
        var next = start + 1;
        if (tokens.Lower(next) == "of" && tokens.Lower(next + 1).Is(SmallWords.WholePronouns))
            return Two(start, next + 2, next + 2) with { OfThem = true };
        for (var i = next; i <= next + MaxModifiers && i < tokens.Length && tokens[i].IsWord; i++)
            if (VictimLexicon.TryMatch(tokens, i, out var noun, out var length))
            {
                // "both civilians and soldiers" are no two.
                if (!noun.IsPlural || tokens.Lower(i + length) == "and")
                    break;
                return Two(start, next, i + length) with { Kind = GroupKind.People, Nouns = [noun] };
            }

        var one = Member(tokens, next, allCapitals);
        if (one.End > next && tokens.Lower(one.End) == "and" && Member(tokens, one.End + 1, allCapitals) is var other && other.End > one.End + 1
            && (one.IsPerson || other.IsPerson))
            return Two(start, next, other.End) with { Kind = GroupKind.People, Nouns = People };
        return IsVerb(tokens, next) ? Two(start, next, next) : null;
    }

    // "the elderly couple"; "a couple of shells" is another matter.
    private static VictimGroup? ReadPair(ImmutableArray<Token> tokens, int start)
    {
        for (var i = start + 1; i <= start + 1 + MaxModifiers && i < tokens.Length && tokens[i].IsWord && !ClauseWord.StartsAt(tokens, i); i++)
            if (tokens[i].Lower.Is(SmallWords.PairNouns))
                return IsVerb(tokens, i + 1) || tokens.Lower(i + 1) == "and" && tokens.Lower(i + 2).Is(SmallWords.PossessivePronouns)
                    ? Two(start, start + 1, i + 1) with { Kind = GroupKind.People, Nouns = People } : null;
        return null;
    }

    // "the suspect", or a name.
    private static (int End, bool IsPerson) Member(ImmutableArray<Token> tokens, int start, bool allCapitals)
    {
        if (start < tokens.Length && VictimGroupReader.ReadSingle(tokens, start, inTitle: false, allCapitals) is { } single)
            return (single.End, true);
        var limit = allCapitals ? start : Math.Min(tokens.Length, start + MaxName);
        return (Places.End(start, limit, at => tokens[at].IsWord && tokens[at].IsCapitalised), false);
    }

    private static bool IsVerb(ImmutableArray<Token> tokens, int index) =>
        index < tokens.Length && (ClauseWord.TryMatch(tokens, index, out var kind, out _) && kind is ChunkKind.Aux
            || HarmWord.TryMatch(tokens, index, out var harm, out _) && harm.Form is HarmForm.Participle or HarmForm.Intransitive);

    private static VictimGroup Two(int start, int noun, int end) => new()
    {
        Start = start,
        End = end,
        NounStart = noun,
        NounEnd = end,
        Figure = Figure.Exactly(2),
        Kind = GroupKind.Bare,
    };
}
