using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Questions;

/// <summary>The field's words that ask for each other, by the analyzer's terms.</summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByTerm = Load();

    /// <summary>The other terms of every group that the term stands in.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.GetValueOrDefault(term, []);

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        var groups = RuleData.Rows("Questions/synonyms.tsv")
            .Select(row => row.SelectMany(form => Analyzer.Terms(form) is [var only] ? [only] : Array.Empty<string>()).Distinct().ToArray())
            .ToArray();
        return groups
            .SelectMany(group => group.Select(term => (term, group)))
            .GroupBy(pair => pair.term, pair => pair.group)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(group => group).Distinct().Where(term => term != pairs.Key).ToImmutableArray());
    }
}
