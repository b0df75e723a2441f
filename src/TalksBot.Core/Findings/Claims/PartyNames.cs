namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells whether two names are of one party: "the Pakistani military" and "Pakistan" are, "UN" and "United Nations" too.</summary>
internal static class PartyNames
{
    private const int Stem = 5;

    private static readonly Dictionary<string, string> Aliases =
        RuleData.Rows("Findings/Claims/parties.tsv").ToDictionary(row => row[0], row => row[1]);

    /// <summary>The words that tell a party from others; empty where the name is only an office ("the police").</summary>
    public static ImmutableArray<string> Keys(string? name) =>
        name is null ? [] : [.. Words(name).Where(word => !word.Is(SmallWords.OfficeWords))];

    /// <summary>Whether two names share a telling word, or are equal.</summary>
    public static bool Same(string? one, string? other) =>
        one is null || other is null
            ? one is null && other is null
            : string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || Share(Keys(one), Keys(other));

    public static bool Share(ImmutableArray<string> one, ImmutableArray<string> other) => one.Any(key => other.Any(mate => Alike(key, mate)));

    /// <summary>Whether a name holds the party that a reader asks for ("afghan" finds "Afghanistan").</summary>
    public static bool Holds(string? name, string word) =>
        name is not null && Words(name).Any(part => Words(word).Any(asked => Alike(part, asked)));

    /// <summary>Whether a name holds a word as it is written, endings aside.</summary>
    public static bool HoldsWord(string? name, string word) => name is not null && Plain(name).Any(part => Alike(part, word));

    // Two forms of one name: equal, or alike in their first five letters.
    private static bool Alike(string one, string other) =>
        one == other || one.Length >= Stem && other.Length >= Stem && one.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem));

    // A state goes by one name, whatever its people or its capital are called.
    private static IEnumerable<string> Words(string name) =>
        Plain(name).Select(word => Aliases.GetValueOrDefault(word) ?? StateNames.Find(word)?.Name.ToLowerInvariant() ?? word);

    private static string[] Plain(string name) =>
        name.ToLowerInvariant().Replace("united nations", "nations", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal)
        .Replace("'s", "", StringComparison.Ordinal)
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
}
