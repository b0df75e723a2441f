namespace TalksBot.Core.Findings.People;

/// <summary>Recognises the names of states, their people and capitals, organisations and outlets in a run of tokens.</summary>
internal static class Gazetteer
{
    private const int LongestOutlet = 4;

    private static readonly Dictionary<string, KnownName[]> ByFirstWord = Read();

    /// <summary>The longest known name that starts at the token; null where none does.</summary>
    public static KnownName? At(SentenceWords words, int index) =>
        ByFirstWord.TryGetValue(words.Bare[index], out var names)
            ? Array.Find(names, name => Matches(name, words, index))
            : null;

    /// <summary>The first token of the outlet's name that ends with the token; null where none does.</summary>
    public static int? OutletEndingAt(SentenceWords words, int index)
    {
        for (var first = index; first >= 0 && index - first < LongestOutlet; first--)
            if (At(words, first) is { Kind: KnownNameKind.Outlet } outlet && first + outlet.Words.Length == index + 1)
                return first;
        return null;
    }

    private static bool Matches(KnownName name, SentenceWords words, int index)
    {
        if (index + name.Words.Length > words.Count)
            return false;
        for (var i = 0; i < name.Words.Length; i++)
        {
            var (known, word) = (name.Words[i], words.Bare[index + i]);
            if (!string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
                return false;

            // "WHO", "IS" and "US" are names only in capitals, "Turkey" and "Jordan" only with one.
            var text = words.Tokens[index + i].Text.AsSpan(0, word.Length);
            if (IsUpper(known) ? !text.Equals(known, StringComparison.Ordinal) : char.IsUpper(known[0]) && !char.IsUpper(text[0]))
                return false;

            // Only a name's last word takes a possessive ending.
            if (i + 1 < name.Words.Length && words.IsPossessive(index + i))
                return false;
        }

        return true;
    }

    private static bool IsUpper(string word) => !word.Any(char.IsLower);

    private static Dictionary<string, KnownName[]> Read()
    {
        var names = new List<KnownName>();
        foreach (var state in StateNames.All)
        {
            Add(KnownNameKind.State, state.Name, state.OtherNames.Prepend(state.Name));
            Add(KnownNameKind.Demonym, state.Name, state.Demonyms);
            Add(KnownNameKind.Capital, state.Name, state.Capitals);
        }

        foreach (var organisation in OrganisationNames.All)
            Add(KnownNameKind.Organisation, organisation.Name, organisation.OtherNames.Prepend(organisation.Name));
        foreach (var outlet in RuleData.Lines("Findings/People/outlets.txt"))
            Add(KnownNameKind.Outlet, outlet, [outlet]);
        return names
            .GroupBy(name => name.Words[0].ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal);

        void Add(KnownNameKind kind, string canonical, IEnumerable<string> spellings)
        {
            foreach (var spelling in spellings)
                names.Add(new KnownName(
                    [.. Tokenizer.Tokenize(spelling, new TextSpan(0, spelling.Length)).Select(token => token.Text.Replace('’', '\''))], kind, canonical));
        }
    }
}

internal enum KnownNameKind
{
    State,
    Demonym,
    Capital,
    Organisation,
    Outlet,
}

/// <summary>A name that everybody knows, as a run of words.</summary>
/// <param name="Words">The words as written in the rules.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The state's or organisation's usual name.</param>
internal sealed record KnownName(ImmutableArray<string> Words, KnownNameKind Kind, string Canonical);
