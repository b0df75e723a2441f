using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Tells whether two names are of one party: "the Pakistani military" and "Pakistan" are, "UN" and "United Nations" too.</summary>
internal static class PartyNames
{
    private const int Stem = 5;

    private static readonly FrozenDictionary<string, string> Aliases =
        RuleData.Rows("Extraction/Casualties/parties.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        "the a an of for and in military army forces armed government ministry minister officials official police spokesman spokesperson spokeswoman president defence defense foreign health interior information state media authorities authority local security sources source council general chief head department security side us united".Split(' '));

    /// <summary>Neither name being known, they are of one party too: an article's own voice.</summary>
    public static bool Same(string? one, string? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
            return true;
        var (first, second) = (Keys(one), Keys(other));
        return first.Any(key => second.Any(mate => Alike(key, mate)));
    }

    /// <summary>Whether a name holds a word that a reader asks for ("afghan" finds "Afghanistan").</summary>
    public static bool Holds(string? name, string word) =>
        name is not null && Words(name).Any(part => Words(word).Any(asked => Alike(part, asked)));

    /// <summary>Two forms of one name: equal, or longer than their shared beginning of five letters.</summary>
    public static bool Alike(string one, string other) =>
        one == other || one.Length >= Stem && other.Length >= Stem && one.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem));

    private static ImmutableArray<string> Keys(string name) =>
        [.. Words(name).Where(word => !Offices.Contains(word))];

    // A state goes by one name, whatever its people or its capital are called.
    private static IEnumerable<string> Words(string name) =>
        Plain(name).Select(word => Aliases.GetValueOrDefault(word) ?? StateNames.Find(word)?.Name.ToLowerInvariant() ?? word);

    private static string[] Plain(string name) =>
        name.ToLowerInvariant().Replace("united nations", "nations", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
}
