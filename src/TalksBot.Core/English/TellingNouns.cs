namespace TalksBot.Core.English;

/// <summary>The rows of <c>telling-nouns.tsv</c>.</summary>
internal static class TellingNouns
{
    private static readonly Dictionary<string, FrozenSet<string>> Rows = RuleData.Rows("English/telling-nouns.tsv")
        .ToDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet());

    private static readonly Dictionary<string, Telling> Nouns = Rows.Where(row => Enum.TryParse<Telling>(row.Key, ignoreCase: true, out _))
        .SelectMany(row => row.Value.Select(noun => (Noun: noun, Meaning: Enum.Parse<Telling>(row.Key, ignoreCase: true))))
        .ToDictionary(row => row.Noun, row => row.Meaning);

    public static Telling Of(string lower) => Nouns.GetValueOrDefault(lower);

    /// <summary>Whether whoever does it to a noun says what the noun tells ("issued a warning that").</summary>
    public static bool IsVoiced(string lemma) => Rows["voice"].Contains(lemma);

    /// <summary>Whether it stands before whose word the noun is ("claims by residents that").</summary>
    public static bool LeadsOwner(string lower) => Rows["owner"].Contains(lower);

    /// <summary>Whether behind "the report that Beck" it tells what is done with the report.</summary>
    public static bool IsMaking(string lemma) => Rows["made"].Contains(lemma);
}

/// <summary>A noun with what it tells behind it: "Norrland's claim that …", "reports by residents that …".</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Owner">Whose word it is; null where nobody owns it.</param>
/// <param name="Meaning">How it means what it tells.</param>
internal sealed record TellingNoun(Phrase Noun, Phrase? Owner, Telling Meaning);
