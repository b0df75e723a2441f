namespace TalksBot.Core.Findings.People;

/// <summary>The traits of every word that the rules know.</summary>
internal static class WordList
{
    private static readonly Dictionary<string, WordTraits> Traits = Read();

    /// <param name="word">The word in lower case, without a possessive ending.</param>
    public static WordTraits Of(string word) =>
        Traits.TryGetValue(word, out var known) ? known : word.Contains('-', StringComparison.Ordinal) ? OfHyphenated(word) : WordTraits.None;

    // "Vice-chancellor", "ex-premier", "then-senator": what stands behind the hyphen; "editor-in-chief", "minister-designate": what stands before it.
    private static WordTraits OfHyphenated(string word)
    {
        var (first, last) = (word.IndexOf('-', StringComparison.Ordinal), word.LastIndexOf('-'));
        var (before, behind) = (Traits.GetValueOrDefault(word[..first]), Traits.GetValueOrDefault(word[(last + 1)..]));

        // "Major-general" is one rank.
        if (first == last && (before & behind & WordTraits.Honorific) != 0)
            return WordTraits.Honorific | WordTraits.Rank;

        // "Anne-Sophie"
        if (first == last && (before & WordTraits.GivenName) != 0 && (behind & WordTraits.GivenName) != 0)
            return before & WordTraits.GivenName;

        // "Minister-in-waiting", "writer-in-residence"
        if (word.Contains("-in-", StringComparison.Ordinal))
            return before & WordTraits.Role;

        // "Nurse-turned-senator", "ex-premier-turned-rebel"
        if (word.Contains("-turned-", StringComparison.Ordinal))
            return (behind & (WordTraits.Role | WordTraits.Trade)) != 0 ? WordTraits.Role : WordTraits.None;
        if (first == last && (before & WordTraits.Modifier) != 0 && (behind & WordTraits.Role) != 0)
            return behind & (WordTraits.Role | WordTraits.Honorific | WordTraits.Kin);
        return (before & (WordTraits.Role | WordTraits.Trade)) != 0
            && (behind & (WordTraits.Modifier | WordTraits.Coming | WordTraits.Role)) != 0 ? WordTraits.Role : WordTraits.None;
    }

    private static Dictionary<string, WordTraits> Read()
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        foreach (var row in RuleData.Rows("Findings/People/words.tsv"))
            Add(row[1], Enum.Parse<WordTraits>(row[0], ignoreCase: true));
        foreach (var row in RuleData.Rows("Findings/People/given-names.tsv"))
            Add(row[1], row[0] == "either" ? WordTraits.GivenName : Enum.Parse<WordTraits>(row[0], ignoreCase: true));
        return traits;

        void Add(string words, WordTraits trait)
        {
            foreach (var word in words.Split(' '))
                traits[word] = traits.GetValueOrDefault(word) | trait;
        }
    }
}
