namespace TalksBot.Core.Search.Analysis;

/// <summary>
/// Takes text to the terms it is found by: words folded, stop words left out, stemmed, spellings made one.
/// The same for articles and questions, in every engine.
/// </summary>
public static class Analyzer
{
    /// <summary>Changes whenever the same text would give other terms: an index made with another version is out of date.</summary>
    public const int Version = 1;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StopWords =
        RuleData.Lines("Search/Analysis/stop-words.txt").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Stop words that are names when written in capitals.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Acronyms =
        RuleData.Lines("Search/Analysis/acronyms.txt").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spellings =
        SpellingVariants.ByStem().GetAlternateLookup<ReadOnlySpan<char>>();

    // Most words of any text are the same few thousand: their terms are made once.
    private static readonly KnownTerms Known = new(Made);

    /// <summary>The terms of the text in order, repetitions included.</summary>
    public static ImmutableArray<string> Terms(string text)
    {
        var terms = ImmutableArray.CreateBuilder<string>(text.Length / 8 + 4);
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
            if (TermOf(reader.Word, reader.IsCapitals) is { } term)
                terms.Add(term);
        return terms.DrainToImmutable();
    }

    /// <summary>The terms of the text with their places, for highlighting.</summary>
    public static ImmutableArray<AnalyzedToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<AnalyzedToken>(text.Length / 8 + 4);
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
            if (TermOf(reader.Word, reader.IsCapitals) is { } term)
                tokens.Add(new AnalyzedToken(term, reader.Span));
        return tokens.DrainToImmutable();
    }

    /// <summary>The stem of one lower-case word.</summary>
    public static string Stem(string word)
    {
        Span<char> letters = stackalloc char[WordReader.BufferLength + 1];
        word.AsSpan(0, Math.Min(word.Length, WordReader.BufferLength)).CopyTo(letters);
        return new string(letters[..EnglishStemmer.Stem(letters, Math.Min(word.Length, WordReader.BufferLength))]);
    }

    /// <summary>The term of one folded word; null for a stop word.</summary>
    internal static string? TermOf(ReadOnlySpan<char> word, bool isCapitals) => Known.Of(word) is var known && isCapitals ? known.InCapitals : known.Term;

    private static KnownTerm Made(ReadOnlySpan<char> word)
    {
        var term = Stemmed(word);
        var isStopWord = StopWords.Contains(word);
        return new KnownTerm(word.ToString(), isStopWord ? null : term, isStopWord && !Acronyms.Contains(word) ? null : term);
    }

    private static string Stemmed(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[WordReader.BufferLength + 1];
        word.CopyTo(stem);
        var length = stem[..word.Length].ContainsAnyExceptInRange('a', 'z') ? word.Length : EnglishStemmer.Stem(stem, word.Length);
        return Spellings.TryGetValue(stem[..length], out var spelling) ? spelling : new string(stem[..length]);
    }
}

/// <summary>A word that can be searched for: its term, and where it stands in the text that was analysed.</summary>
public readonly record struct AnalyzedToken(string Term, TextSpan Span);
