namespace TalksBot.Core.Findings.People;

/// <summary>Armed groups, international bodies and other organisations by any of their names.</summary>
public static class OrganisationNames
{
    public static ImmutableArray<Organisation> All { get; } =
        [.. RuleData.Rows("Findings/People/organisations.tsv")
            .Select(row => new Organisation(row[0], row[1], [.. row[2].Split(';', StringSplitOptions.RemoveEmptyEntries)]))];

    private static readonly Dictionary<string, Organisation> ByName = All
        .SelectMany(organisation => organisation.OtherNames.Prepend(organisation.Name).Select(name => (Name: Spelling.Fold(name), organisation)))
        .DistinctBy(entry => entry.Name)
        .ToDictionary(entry => entry.Name, entry => entry.organisation, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> LongNames =
        [.. ByName.Keys.Where(name => name.Contains(' ', StringComparison.Ordinal)).OrderByDescending(name => name.Length)];

    private const int LongestAcronym = 6;

    /// <summary>The organisation that a short word stands for; null where it stands for none.</summary>
    internal static Organisation? OfAcronym(string word) => word.Length > LongestAcronym ? null : Find(word);

    /// <summary>The organisation of that name or acronym, compared without case and accents; null where none is known.</summary>
    public static Organisation? Find(string name) => ByName.GetValueOrDefault(Spelling.Fold(name));

    /// <summary>
    /// The organisation that a text calls by a name of several words, the longest first ("the Pakistani Taliban"); null where it calls none so.
    /// </summary>
    public static Organisation? In(string text)
    {
        var folded = Spelling.Fold(text);
        return LongNames.FirstOrDefault(name => folded.Contains(name, StringComparison.Ordinal)) is { } found ? ByName[found] : null;
    }
}

/// <summary>An organisation known the world over, with its acronyms and other names.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">"armed", "international", "government", "party" or "organisation".</param>
/// <param name="OtherNames">Acronyms and other spellings.</param>
public sealed record Organisation(string Name, string Kind, ImmutableArray<string> OtherNames);
