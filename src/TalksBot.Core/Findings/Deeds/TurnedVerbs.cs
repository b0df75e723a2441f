namespace TalksBot.Core.Findings.Deeds;

/// <summary>Verbs whose "to" leads whoever did the same deed, told the other way round ("lost the final to Norrland", "was sold to the bank").</summary>
internal static class TurnedVerbs
{
    private const string Passive = "passive";

    private const string Either = "either";

    private static readonly FrozenDictionary<string, string[]> All = RuleData.Rows("Findings/Deeds/turned-verbs.tsv").ToFrozenDictionary(row => row[0]);

    /// <summary>The verbs that tell the deed of whoever stands behind the "to"; none where a verb has none.</summary>
    /// <param name="lemma">The verb.</param>
    public static IEnumerable<string> Of(string lemma) => All.TryGetValue(lemma, out var row) ? row.Skip(2) : [];

    /// <summary>Whether a verb is one of them, in that voice.</summary>
    /// <param name="lemma">The verb.</param>
    /// <param name="isPassive">Whether it is passive.</param>
    public static bool Has(string lemma, bool isPassive) => All.TryGetValue(lemma, out var row) && (row[1] == Either || row[1] == Passive == isPassive);
}
