namespace TalksBot.Core.Questions;

/// <summary>Terms that are one word to a reader: forms that share no stem, and a state's name and its people's.</summary>
public static class WordForms
{
    private static readonly ImmutableArray<string[]> Rows =
        [.. RuleData.Rows("Questions/irregular-forms.tsv"), .. RuleData.Rows("Questions/word-families.tsv")];

    private static readonly TermGroups ByTerm = TermGroups.Read(RuleData.Rows("Questions/irregular-forms.tsv"));

    private static readonly TermGroups Families = TermGroups.Read(RuleData.Rows("Questions/word-families.tsv"));

    private static readonly Dictionary<string, ImmutableArray<string>> ByBase =
        Rows.GroupBy(row => row[0], row => row.Skip(1)).ToDictionary(rows => rows.Key, rows => rows.SelectMany(forms => forms).ToImmutableArray());

    // A state by its name and its people; names of several words are left out, since each of their words says less.
    private static readonly TermGroups States = TermGroups.Read(
        StateNames.All.Select(state => (string[])[state.Name, .. state.Demonyms, .. state.OtherNames]));

    /// <summary>The other forms of the word.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.Of(term);

    /// <summary>The noun of the verb's deed, or the verb of a noun: "ratification" of "ratify".</summary>
    public static ImmutableArray<string> OfFamily(string term) => Families.Of(term);

    /// <summary>A word in its base form with the forms that are made from it: "give", "gave", "given"; but "found" is not "find".</summary>
    public static IEnumerable<string> WithForms(string word) => ByBase.GetValueOrDefault(word, []).Prepend(word);

    /// <summary>The other forms of a state's name.</summary>
    public static ImmutableArray<string> OfName(string term) => States.Of(term);
}
