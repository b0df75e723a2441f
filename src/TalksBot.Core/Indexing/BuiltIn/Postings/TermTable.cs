using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Numbers the terms of an index in the making. Remembers the term of every word, so that a word is stemmed once.</summary>
internal sealed class TermTable
{
    private const int StopWord = -1;

    private readonly Dictionary<string, int> byTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly List<string> terms = [];

    public TermTable() => words = byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => terms.Count;

    public string this[int number] => terms[number];

    /// <summary>The number of the term of a folded word; negative for a stop word.</summary>
    public int NumberOf(ReadOnlySpan<char> word, bool isCapitals)
    {
        if (words.TryGetValue(word, out var known) && !(isCapitals && known == StopWord))
            return known;
        var number = Analyzer.TermOf(word, isCapitals) is { } term ? NumberOf(term) : StopWord;
        if (!isCapitals)
            words[word] = number;
        return number;
    }

    private int NumberOf(string term)
    {
        if (!byTerm.TryGetValue(term, out var number))
        {
            byTerm.Add(term, number = terms.Count);
            terms.Add(term);
        }

        return number;
    }
}
