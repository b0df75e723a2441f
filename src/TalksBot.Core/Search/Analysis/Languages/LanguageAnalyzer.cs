using TalksBot.Core.Text.Languages;

namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>
/// Takes text of another language than English to its terms: folded, stop words left out, stemmed lightly, the language's code before each, so that a word of
/// one language is never taken for one of another. A language is a folder of tables beside this file, named after its code.
/// </summary>
public sealed class LanguageAnalyzer
{
    /// <summary>Changes whenever the same text would give other terms.</summary>
    public const int Version = 1;

    private const string Folder = "Search/Analysis/Languages/";
    private const int LongestCode = 4;

    // A language's tables are read when its first article, or question, comes.
    private static readonly Dictionary<string, Lazy<LanguageAnalyzer>> All = RuleData.Rows($"{Folder}languages.tsv")
        .Select(row => (Codes: row[1].Split(' ').Prepend(row[0]), Analyzer: new Lazy<LanguageAnalyzer>(() => new LanguageAnalyzer(row))))
        .SelectMany(language => language.Codes.Select(code => KeyValuePair.Create(code, language.Analyzer)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly LanguageRules rules;
    private readonly LightStemmer stemmer;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stopWords;

    private LanguageAnalyzer(string[] row)
    {
        Code = row[0];
        var letters = new LanguageLetters($"{Folder}{Code}/letters.tsv");
        rules = new LanguageRules(letters, row[2], row[3] == "yes");
        stemmer = new LightStemmer($"{Folder}{Code}/affixes.tsv", letters, hasHarmony: row[4] == "yes");
        stopWords = RuleData.Lines($"{Folder}{Code}/stop-words.txt").Select(letters.Fold).SelectMany(word => (string[])[word, Bare(word)])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>As in ISO 639 ("fa").</summary>
    public string Code { get; }

    /// <summary>The codes of the languages that there are analyzers for.</summary>
    public static IEnumerable<string> Codes => All.Values.Distinct().Select(analyzer => analyzer.Value.Code);

    /// <summary>Null for English and for languages without tables, which are searched as English is.</summary>
    /// <param name="tag">A BCP 47 tag ("fa-AF").</param>
    public static LanguageAnalyzer? Of(string? tag) =>
        tag is not null && All.TryGetValue(LanguageTag.Primary(tag), out var analyzer) ? analyzer.Value : null;

    /// <summary>The terms of a text in a language, by its own analyzer or the English one.</summary>
    public static ImmutableArray<string> Terms(string text, string? language) => Of(language) is { } own ? own.Terms(text) : Analyzer.Terms(text);

    /// <summary>The terms of the text in order, repetitions included.</summary>
    public ImmutableArray<string> Terms(string text) => [.. Tokens(text).Select(token => token.Term)];

    /// <summary>The terms of the text with their places.</summary>
    public ImmutableArray<AnalyzedToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<AnalyzedToken>(text.Length / 7 + 4);
        var reader = new LanguageWords(rules, text, stackalloc char[WordReader.BufferLength]);
        Span<char> term = stackalloc char[WordReader.BufferLength + LongestCode];
        Code.CopyTo(term);
        term[Code.Length] = ':';
        var start = Code.Length + 1;
        while (reader.MoveNext())
        {
            if (stopWords.Contains(reader.Word))
                continue;
            reader.Word.CopyTo(term[start..]);
            var length = stemmer.Stem(term[start..], reader.Word.Length);
            tokens.Add(new AnalyzedToken(Bare(term[..(start + length)]), reader.Span));
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>The stem of one word, without the code.</summary>
    internal string Stem(string word)
    {
        Span<char> letters = stackalloc char[WordReader.BufferLength];
        var folded = rules.Letters.Fold(word);
        folded.CopyTo(letters);
        return new string(letters[..stemmer.Stem(letters, folded.Length)]);
    }

    /// <summary>The word folded, without the code.</summary>
    internal string Fold(string word) => rules.Letters.Fold(word);

    // Chats leave the marks of Latin letters out.
    private static string Bare(ReadOnlySpan<char> term)
    {
        Span<char> bare = stackalloc char[term.Length * Folding.MaxLength];
        var length = 0;
        foreach (var letter in term)
        {
            if (letter is > '\x7F' and < '\u0250')
                length += Folding.Fold(letter, bare[length..]);
            else
                bare[length++] = letter;
        }

        return new string(bare[..length]);
    }
}
