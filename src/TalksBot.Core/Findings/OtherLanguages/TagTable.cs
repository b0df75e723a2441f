using System.Globalization;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>A word or phrase of a language's tables: the letter that patterns have for it (<c>tags.tsv</c>), and what it means.</summary>
internal sealed record TaggedPhrase(char Tag, string Value, ImmutableArray<string> Words);

/// <summary>
/// What a language's figures, dates and people are read by: a folder of tables beside this file, and the names and offices of its questions.
/// </summary>
internal sealed class TagTable
{
    private const string Folder = "Findings/OtherLanguages/";
    private const string Words = "/words.tsv";

    // What any word may end with.
    private const char Ending = '-';

    private static readonly Dictionary<string, char> Tags = RuleData.Rows($"{Folder}tags.tsv").ToDictionary(row => row[0], row => row[1][0]);

    private static readonly Dictionary<string, Lazy<TagTable>> All = RuleData.Paths
        .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Words, StringComparison.Ordinal))
        .Select(path => path[Folder.Length..^Words.Length])
        .ToDictionary(code => code, code => new Lazy<TagTable>(() => new TagTable(code)));

    private readonly LanguageAnalyzer analyzer;
    private readonly ILookup<string, TaggedPhrase> phrases;
    private readonly ImmutableArray<TaggedPhrase> endings;

    private TagTable(string code)
    {
        Code = code;
        analyzer = LanguageAnalyzer.Of(code)!;
        var all = Own().Concat(OfQuestions()).ToLookup(phrase => phrase.Words[0][0] == Ending);
        phrases = all[false].ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);
        endings = [.. all[true].Select(phrase => phrase with { Words = [phrase.Words[0][1..]] })];
        Rules =
        [
            .. RuleData.Rows($"{Folder}{code}/rules.tsv")
                .Select(row => new TagRule(row[0], row[1], Patterns.OfShort(row[2]))),
        ];
    }

    public string Code { get; }

    public ImmutableArray<TagRule> Rules { get; }

    /// <summary>What some of the rules find in a tagged sentence. Where two overlap, the rule that stands first in the table is right.</summary>
    public List<T> Read<T>(string text, Func<TagRule, bool> isAsked, Func<TagRule, Match, T?> read, Func<T, TextSpan> span)
        where T : class
    {
        var found = new List<T>();
        foreach (var rule in Rules.Where(isAsked))
            foreach (var match in rule.Pattern.FindAll(text))
                if (read(rule, match) is { } one && !found.Exists(other => span(other).Overlaps(span(one))))
                    found.Add(one);
        return found;
    }

    /// <summary>Null for languages without tables.</summary>
    public static TagTable? Of(string? language) => All.GetValueOrDefault(LanguageAnalyzer.Of(language)?.Code ?? "")?.Value;

    /// <summary>A word as the tables have it; what stands behind an apostrophe is an ending.</summary>
    public string Fold(string word) => analyzer.Fold(Apostrophe.Changed(word, ""));

    /// <summary>The longest phrase that begins with the first of the words; null where none does.</summary>
    public TaggedPhrase? Find(ReadOnlySpan<string> words)
    {
        TaggedPhrase? longest = null;
        foreach (var phrase in phrases[words[0]])
            if (phrase.Words.Length > (longest?.Words.Length ?? 0) && words.StartsWith(phrase.Words.AsSpan()))
                longest = phrase;
        return longest ?? Ended(words[0]);
    }

    private TaggedPhrase? Ended(string word) => endings.FirstOrDefault(ending =>
        word.Length > ending.Words[0].Length + 1 && word.EndsWith(ending.Words[0], StringComparison.Ordinal));

    /// <summary>Whether a word is too common to be a name's.</summary>
    public bool IsSmall(string word) => analyzer.Terms(word).IsEmpty;

    private IEnumerable<TaggedPhrase> Own() =>
        from row in RuleData.Rows($"{Folder}{Code}{Words}")
        from form in row[2].Split('|')
        select new TaggedPhrase(Tags[row[0]], row[0] == "vague" ? $"?{row[1]}" : row[1], Split(form));

    // The times, states, bodies and offices that questions are read by.
    private IEnumerable<TaggedPhrase> OfQuestions() =>
        from form in Tongue.Lexicon.Forms($"{Tongue.Root}{Code}/", column: 2)
        let tag = TagOf(form.Meaning)
        where tag is not null
        select new TaggedPhrase(tag.Value, ValueOf(form.Meaning), Split(string.Join(' ', form.Words)));

    private static char? TagOf(Meaning meaning) => meaning.Use switch
    {
        WordUse.Name => 'Q',
        WordUse.Quality when char.IsUpper(meaning.English[0]) => 'Q',
        WordUse.Person when Office.Fits(meaning.English) => 'O',
        WordUse.Time when Month(meaning.English) is not null => 'm',
        WordUse.Time when meaning.English.Is(SmallWords.NearDays) => 'y',
        WordUse.Time when Enum.TryParse<DayOfWeek>(meaning.English.Split(' ')[^1], out _) => 'w',
        _ => null,
    };

    private static string ValueOf(Meaning meaning) =>
        meaning.Use != WordUse.Time ? meaning.English
        : Month(meaning.English) is { } month ? month.ToString(CultureInfo.InvariantCulture)
        : meaning.English.Split(' ')[^1];

    private static int? Month(string english) =>
        Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, english.Split(' ')[^1]) is >= 0 and var month ? month + 1 : null;

    private ImmutableArray<string> Split(string form) => 
        form[0] == Ending ? [form] : [.. form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Fold)];

    private static Regex Apostrophe { get; } = Patterns.Of(@"(?<=\w)['’‘`].*$", RegexOptions.Singleline);

    private static Regex Office { get; } = Patterns.Of(@"\b(minister|president|spokes\w+|chief|general|governor|ambassador|commander|adviser|leader|head)\b");
}

/// <summary>A rule of a language's <c>rules.tsv</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Finds">What it finds: a harm, a kind of date, "person".</param>
/// <param name="Pattern">The tags in a row that tell it.</param>
internal sealed record TagRule(string Name, string Finds, Regex Pattern);
