namespace TalksBot.Core.Findings.Claims;

/// <summary>What a noun for people says about them.</summary>
/// <param name="Group">The word that filters ask for such people by ("soldiers").</param>
internal sealed record VictimNoun(VictimClass Class, string Group, bool IsPlural);

/// <summary>The nouns that people are called by, and those that are counted but are not people.</summary>
internal static class VictimLexicon
{
    private static readonly ImmutableArray<string[]> Rows = RuleData.Rows("Findings/Claims/victims.tsv");

    private static readonly PhraseTable<VictimNoun> Nouns = new(Rows.SelectMany(row => new[]
    {
        (Phrase: row[0], Value: new VictimNoun(Enum.Parse<VictimClass>(row[2], ignoreCase: true), row[3], IsPlural: false)),
        (Phrase: row[1], Value: new VictimNoun(Enum.Parse<VictimClass>(row[2], ignoreCase: true), row[3], IsPlural: true)),
    }).Where(entry => entry.Phrase != "-"));

    private static readonly FrozenSet<string> NotPeople = RuleData.Lines("Findings/Claims/not-victims.txt").ToFrozenSet();

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out VictimNoun noun, out int length)
    {
        if (Nouns.TryMatch(tokens, index, out noun, out length))
            return true;
        if (index >= tokens.Length || !IsAge(tokens[index].Lower))
            return false;
        (noun, length) = (new VictimNoun(VictimClass.Unknown, "people", tokens[index].Lower.EndsWith('s')), 1);
        return true;
    }

    public static bool IsNotPeople(string word) => NotPeople.Contains(word);

    /// <summary>"14-year-old", alone or before a noun.</summary>
    public static bool IsAge(string word) => !char.IsAsciiLetter(word[0])
        && (word.EndsWith("-old", StringComparison.Ordinal) || word.EndsWith("-olds", StringComparison.Ordinal));

    /// <summary>The most telling class among the words: a fighter among "people" is a fighter; civilians and fighters together are neither.</summary>
    public static VictimClass ClassOf(IEnumerable<VictimNoun> nouns)
    {
        var classes = nouns.Select(noun => noun.Class).Where(@class => @class != VictimClass.Unknown).Distinct().ToArray();
        return classes.Length == 1 ? classes[0] : VictimClass.Unknown;
    }
}
