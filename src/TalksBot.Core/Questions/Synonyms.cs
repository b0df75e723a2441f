using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Questions;

/// <summary>The field's words that ask for each other, by the analyzer's terms.</summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByTerm = TermGroups.Read(RuleData.Rows("Questions/synonyms.tsv"));

    private static readonly FrozenDictionary<string, ImmutableArray<string>> RelatedByTerm = TermGroups.Read(RuleData.Rows("Questions/related-words.tsv"));

    /// <summary>General words that people use for each other when they ask in their own words.</summary>
    public static ImmutableArray<string> RelatedTo(string term) => RelatedByTerm.GetValueOrDefault(term, []);

    /// <summary>The other terms of every group that the term stands in.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.GetValueOrDefault(term, []);
}
