using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Lucene;

/// <summary>Takes texts to their terms' bytes while an index is written. Remembers the term of every word, so that a word is stemmed once.</summary>
internal sealed class IndexTerms
{
    private const int MostWords = 1 << 20;

    private readonly Dictionary<string, byte[]?> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]?>.AlternateLookup<ReadOnlySpan<char>> words;

    public IndexTerms() => words = byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Fills the stream with the terms of a text in a language.</summary>
    public void Fill(TermStream stream, string text, string? language)
    {
        stream.Clear();
        if (LanguageAnalyzer.Of(language) is { } own)
        {
            foreach (var term in own.Terms(text))
                stream.Add(TermBytes.Of(term));
            return;
        }

        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
            if (TermOf(reader.Word, reader.IsCapitals) is { } term)
                stream.Add(term);
    }

    // A stop word in capitals may be a name: what is known of the word doesn't tell.
    private byte[]? TermOf(ReadOnlySpan<char> word, bool isCapitals)
    {
        if (words.TryGetValue(word, out var known) && !(isCapitals && known is null))
            return known;
        var term = Analyzer.TermOf(word, isCapitals) is { } found ? TermBytes.Of(found) : null;
        if (isCapitals)
            return term;
        if (byWord.Count == MostWords)
            byWord.Clear();
        words[word] = term;
        return term;
    }
}
