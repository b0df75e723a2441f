namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Reads what holds a count and yet doesn't count the harmed: a share ("a third of the unit's 60 guards", "two in three villagers")
/// and an exception ("all but four of the 15"). What follows from the two by reckoning, nobody has said.
/// </summary>
internal static class ShareReader
{
    /// <summary>How many words may stand between a share and the count of its whole ("the old battalion's 320 men").</summary>
    private const int ReachOfWhole = 6;

    /// <summary>What goes on about the whole itself: "a third of the 60 people killed were children".</summary>
    private const int ReachOfVerb = 8;

    private const int LargestRatio = 10;

    private static readonly ImmutableArray<string[]> Rows = RuleData.Rows("Findings/Claims/shares.tsv");

    private static readonly PhraseTable<bool> Parts = Table("part");
    private static readonly PhraseTable<bool> Wholes = Table("whole");
    private static readonly PhraseTable<bool> Denominators = Table("denominator");
    private static readonly PhraseTable<bool> Percents = Table("percent");
    private static readonly PhraseTable<bool> Everybody = Table("all");
    private static readonly PhraseTable<bool> Buts = Table("but");
    private static readonly PhraseTable<bool> Exceptions = Table("except");

    /// <summary>Where a share or an exception ends that opens at a token and has a count in it; null where none opens.</summary>
    public static int? End(ImmutableArray<Token> tokens, int start) =>
        EndOfException(tokens, start) ?? EndOfRatio(tokens, start)
        ?? (EndOfShare(tokens, start) is { } share && !(NumberWords.TryRead(tokens, start, out _, out var number) && number > share) ? EndOfWhole(tokens, share)
            : null);

    // "half of", "one-fourth of", "two thirds of", "12.5 percent of", "half the": the token where its whole begins.
    private static int? EndOfShare(ImmutableArray<Token> tokens, int start)
    {
        if (Wholes.TryMatch(tokens, start, out _, out var whole) && !IsOf(tokens, start + whole))
            return start + whole;
        var end = Parts.TryMatch(tokens, start, out _, out var part) ? start + part : EndOfFraction(tokens, start);
        return end > start && IsOf(tokens, end) ? end + 1 : null;
    }

    private static int EndOfFraction(ImmutableArray<Token> tokens, int start)
    {
        if (tokens[start].IsWord && tokens[start].Lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
            return IsNumerator(tokens[start].Lower[..hyphen]) && Rows.Any(row => row[0] == "denominator" && row[1] == tokens[start].Lower[(hyphen + 1)..])
                ? start + 1
                : start;
        if (tokens[start].Kind == TokenKind.Number && Percents.TryMatch(tokens, start + 1, out _, out var mark))
            return start + 1 + mark;
        var end = NumberWords.TryRead(tokens, start, out _, out var number) ? number : IsNumerator(tokens[start].Lower) ? start + 1 : start;
        return end > start && (Percents.TryMatch(tokens, end, out _, out var words) || Denominators.TryMatch(tokens, end, out _, out words)) ? end + words
            : start;
    }

    private static bool IsNumerator(string word) => word.Is(SmallWords.Numerators);

    // "two in three villagers", "nine out of ten of the men"; "four out of the 15" counts four.
    private static int? EndOfRatio(ImmutableArray<Token> tokens, int start)
    {
        if (!NumberWords.TryRead(tokens, start, out var part, out var end) || end >= tokens.Length)
            return null;
        var joint = tokens[end].Lower == "out" && IsOf(tokens, end + 1) ? 2 : tokens[end].Lower == "in" ? 1 : 0;
        if (joint == 0 || !NumberWords.TryRead(tokens, end + joint, out var whole, out var after) || part >= whole || whole > LargestRatio)
            return null;
        if (IsOf(tokens, after))
            return EndOfWhole(tokens, after + 1) ?? after;
        return VictimGroupReader.ReadCounted(tokens, end + joint) is { Kind: GroupKind.People } people ? people.End : null;
    }

    // "all but four of the 15-strong patrol", "everyone except two guards"; "apart from the 12 killed" counts the killed.
    private static int? EndOfException(ImmutableArray<Token> tokens, int start)
    {
        var isAll = Everybody.TryMatch(tokens, start, out _, out var all) && Buts.TryMatch(tokens, start + all, out _, out all);
        var index = isAll ? start + (Everybody.TryMatch(tokens, start, out _, out var length) ? length : 0) + all
            : Exceptions.TryMatch(tokens, start, out _, out all) ? start + all : start;
        return index > start && VictimGroupReader.ReadCounted(tokens, index) is { } group
            && !(!isAll && group.Kind == GroupKind.Bare && OpensClause(tokens, start) && HarmWord.TryMatch(tokens, group.End, out _, out _))
            ? IsOf(tokens, group.End) ? EndOfWhole(tokens, group.End + 1) ?? group.End : group.End
            : null;
    }

    private static bool OpensClause(ImmutableArray<Token> tokens, int start) => start == 0 || tokens[start - 1].Kind == TokenKind.Punctuation;

    // The people counted as the whole, unless the sentence tells the harm of all of them; "half of whom" counts nobody itself.
    private static int? EndOfWhole(ImmutableArray<Token> tokens, int start)
    {
        if (start < tokens.Length && tokens[start].Lower.Is(SmallWords.WholePronouns))
            return start + 1;
        for (var i = start; i < tokens.Length && i <= start + ReachOfWhole && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (VictimGroupReader.ReadCounted(tokens, i) is { } whole)
                return TellsHarm(tokens, whole.End) ? null : whole.End;
            if (HarmWord.TryMatch(tokens, i, out _, out _) || ClauseWord.TryMatch(tokens, i, out var kind, out _) && kind != ChunkKind.Adverb)
                return null;
        }

        return null;
    }

    // "60 people killed in the raid were …"
    private static bool TellsHarm(ImmutableArray<Token> tokens, int end)
    {
        if (!HarmWord.TryMatch(tokens, end, out var harm, out var length) || harm.Form is not (HarmForm.Participle or HarmForm.State or HarmForm.Noun))
            return false;
        var limit = Places.End(end + length, Math.Min(tokens.Length, end + ReachOfVerb + 1), i => tokens[i].Kind != TokenKind.Punctuation);
        return Places.Any(end + length, limit, i => tokens[i].Lower.Is(SmallWords.ShareVerbs));
    }

    private static bool IsOf(ImmutableArray<Token> tokens, int index) => index < tokens.Length && tokens[index].Lower == "of";

    private static PhraseTable<bool> Table(string kind) => new(Rows.Where(row => row[0] == kind).Select(row => (row[1], true)));
}
