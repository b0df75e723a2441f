namespace TalksBot.Core.Findings.Claims;

/// <summary>The victims in the article's words, and the party that these put them with.</summary>
internal static class VictimText
{
    /// <summary>The noun with its attributes, in one line.</summary>
    public static string Of(ImmutableArray<Token> tokens, VictimGroup group) =>
        string.Join(' ', Enumerable.Range(group.NounStart, group.NounEnd - group.NounStart).Where(i => tokens[i].IsWord).Select(i => tokens[i].Text));

    /// <summary>The party as the words have it ("Pakistani soldiers", "on the Afghan side"); an army's word about "soldiers" is about its own.</summary>
    public static string? Side(Sentence sentence, VictimGroup? victims, ClaimFinding claim)
    {
        var tokens = sentence.Tokens;
        if (Chunker.IsAllCapitals(sentence.Text) || victims is { IsSingle: true, IsDefinite: true })
            return null;
        if (victims is not null && Capitalised(tokens, victims.NounStart, victims.NounEnd) is { } own)
            return own;
        if (victims is { IsOwn: true } && claim.Claimant is { } speaker)
            return speaker;
        for (var i = 3; i < tokens.Length; i++)
            if (tokens[i].Lower == "side" && tokens[i - 1].IsCapitalised && tokens[i - 3].Lower == "on")
                return tokens[i - 1].Text;
        var words = claim.Claimant?.Split(' ') ?? [];
        return victims is { Class: VictimClass.Combatant } && victims.Nouns.All(noun => noun.Group.Is(SmallWords.UniformedGroups)) && words.Length > 1
            && words.Any(word => word.ToLowerInvariant().Is(SmallWords.VictimTextMilitary)) && char.IsUpper(words[0][0])
            ? words[0].EndsWith("'s", StringComparison.Ordinal) || words[0].EndsWith("’s", StringComparison.Ordinal) ? words[0][..^2] : words[0]
            : null;
    }

    private static string? Capitalised(ImmutableArray<Token> tokens, int start, int end)
    {
        var first = Places.End(start, end, at => !(tokens[at].IsCapitalised && tokens[at].IsWord));
        var last = Places.End(first, end, at => tokens[at].IsCapitalised && tokens[at].IsWord);
        return last > first ? tokens.Text(first, last) : null;
    }
}
