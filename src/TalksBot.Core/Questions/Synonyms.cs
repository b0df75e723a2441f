using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Questions;

/// <summary>The field's words that ask for each other, by the analyzer's terms.</summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByTerm = TermGroups.Read(RuleData.Rows("Questions/synonyms.tsv"));

    /// <summary>The other terms of every group that the term stands in.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.GetValueOrDefault(term, []);
}
