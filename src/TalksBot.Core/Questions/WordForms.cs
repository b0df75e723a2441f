using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Questions;

/// <summary>Terms that are one word to a reader: forms that share no stem, and a state's name and its people's.</summary>
public static class WordForms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByTerm = TermGroups.Read(RuleData.Rows("Questions/irregular-forms.tsv"));

    // A state by its name and its people; names of several words are left out, since each of their words says less.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> States = TermGroups.Read(
        StateNames.All.Select(state => (string[])[state.Name, .. state.Demonyms, .. state.OtherNames]));

    /// <summary>The other forms of the word.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.GetValueOrDefault(term, []);

    /// <summary>The other forms of a state's name.</summary>
    public static ImmutableArray<string> OfName(string term) => States.GetValueOrDefault(term, []);
}
