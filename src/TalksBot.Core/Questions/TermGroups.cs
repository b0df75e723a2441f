namespace TalksBot.Core.Questions;

/// <summary>Rows of words that go together, looked up by the analyzer's terms. Forms of several words are left out.</summary>
internal static class TermGroups
{
    /// <summary>For each term the other terms of every row that it stands in.</summary>
    public static Dictionary<string, ImmutableArray<string>> Read(IEnumerable<string[]> rows) => rows
        .Select(row => row.SelectMany(form => Analyzer.Terms(form) is [var only] ? [only] : Array.Empty<string>()).Distinct().ToArray())
        .SelectMany(group => group.Select(term => (term, group)))
        .GroupBy(pair => pair.term, pair => pair.group)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(group => group).Distinct().Where(term => term != pairs.Key).ToImmutableArray());

    /// <summary>For the first term of every row the others.</summary>
    public static Dictionary<string, ImmutableArray<string>> ReadBroader(IEnumerable<string[]> rows) => rows
        .Select(row => row.SelectMany(form => Analyzer.Terms(form) is [var only] ? [only] : Array.Empty<string>()).Distinct().ToArray())
        .GroupBy(terms => terms[0], terms => terms[1..])
        .ToDictionary(rows => rows.Key, rows => rows.SelectMany(terms => terms).Distinct().ToImmutableArray());
}
