namespace TalksBot.Core.Answers.People;

/// <summary>Of which party somebody is, and for which land they sit, as news puts it behind their name ("R-Texas").</summary>
internal static class Affiliation
{
    /// <summary>The rule of a description that tells an affiliation.</summary>
    public const string Rule = "who.affiliation";

    private static readonly ImmutableArray<string[]> Rows = RuleData.Rows("Answers/People/parties.tsv");

    private static readonly FrozenSet<string> Members = Rows.SelectMany(row => row[2].Split(' ').Append(row[0])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByLetter = Rows.Where(row => row[1] != "-").ToFrozenDictionary(row => row[1], row =>
        $"{row[0]} {row[2]}");

    private static readonly ImmutableArray<string[]> States = RuleData.Rows("Answers/People/us-states.tsv");

    private static readonly FrozenDictionary<string, string> ByAbbreviation = States.Where(row => row.Length > 1)
        .SelectMany(row => row[1].Split(';').Select(word => (Word: word, State: row[0]))).ToFrozenDictionary(pair => pair.Word, pair => pair.State);

    /// <summary>Whether a word says of which party somebody is.</summary>
    /// <param name="word">The word, in any case.</param>
    public static bool IsParty(string word) => Members.Contains(word);

    /// <summary>Whether a text calls somebody a member of a party.</summary>
    /// <param name="party">A word for a member.</param>
    /// <param name="text">The text.</param>
    public static bool IsCalled(string party, string text) =>
        Rows.FirstOrDefault(row => Words(row).Contains(party, StringComparer.OrdinalIgnoreCase)) is { } row
        && text.Split(' ').Any(word => Words(row).Contains(word.Trim(','), StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Words(string[] row) => row[2].Split(' ').Append(row[0]);

    /// <summary>Whether a word is of the name of a state that sends members, where the question has the whole name ("New York", and not "new").</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="question">The question.</param>
    public static bool IsOfState(string word, string question) => States.Any(state => question.Contains(state[0], StringComparison.OrdinalIgnoreCase)
        && state[0].Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it is the name of such a state: nobody's office.</summary>
    /// <param name="name">A name.</param>
    public static bool IsStateName(string name) => States.Any(state => state[0] == name);

    /// <summary>The states that send members which a text names, written as names are.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> StatesIn(string text) =>
        States.Select(state => state[0]).Where(state => text.Contains(state, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an affiliation tells a state, and no town ("D-Lakeport").</summary>
    /// <param name="affiliation">Land and party in words.</param>
    public static bool HasState(string affiliation) => States.Any(state => affiliation.StartsWith(state[0], StringComparison.Ordinal));

    /// <summary>Land and party in words; null where none stand behind the name.</summary>
    /// <param name="behind">What stands behind it.</param>
    public static string? Read(string behind) => Behind.Find(behind) is { Success: true } match
        && ByLetter.TryGetValue(match.Groups["letter"].Value, out var party) ? $"{Land(match.Groups["land"].Value)} {party}" : null;

    private static string Land(string land) => ByAbbreviation.GetValueOrDefault(land)
        ?? States.FirstOrDefault(state => land.StartsWith(state[0], StringComparison.Ordinal))?[0] ?? land;

    // ", R-Texas,", " (D-N.Y.)"
    private static Regex Behind { get; } = Patterns.Of(
        @"^,? \(?(?<letter>[A-Z])-(?<land>W\. Va\.|(?:\p{Lu}\p{Ll}*\.){1,2}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})");
}
