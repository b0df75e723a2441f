using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.English;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>How a word of harm takes its victims.</summary>
internal enum HarmForm
{
    /// <summary>"ten were killed", "killed ten", "ten killed".</summary>
    Participle,

    /// <summary>"killing ten".</summary>
    Gerund,

    /// <summary>"strikes kill ten".</summary>
    Base,

    /// <summary>"ten dead", "left ten dead".</summary>
    State,

    /// <summary>"ten died".</summary>
    Intransitive,

    /// <summary>"ten deaths", "the deaths of ten".</summary>
    Noun,

    /// <summary>"the death toll rose to ten".</summary>
    Toll,
}

/// <summary>A word or phrase that tells harm.</summary>
/// <param name="NeedsPeople">It says harm only of nouns for people ("captured" takes towns as well).</param>
/// <param name="NeedsLoss">It says harm only beside a word of loss ("lives").</param>
internal sealed record HarmWord(Harm Harm, HarmForm Form, bool NeedsPeople, bool NeedsLoss)
{
    /// <summary>Whether it says harm only of troops ("lost twelve soldiers", but "lost twelve players").</summary>
    public bool NeedsTroops { get; init; }

    private static readonly PhraseTable<HarmWord> Words = new(RuleData.Rows("Extraction/Casualties/harm.tsv").Select(row => (row[0], new HarmWord(
        Enum.Parse<Harm>(row[1], ignoreCase: true),
        Enum.Parse<HarmForm>(row[2], ignoreCase: true),
        row.Length > 3 && row[3] == "people",
        row.Length > 3 && row[3] == "lost") { NeedsTroops = row.Length > 3 && row[3] == "troops" })));

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out HarmWord word, out int length) =>
        Words.TryMatch(tokens, index, out word, out length);
}
