using System.Globalization;
using System.Text;

namespace TalksBot.Core.Labels;

/// <summary>
/// A language that the bot speaks, read from one file of <c>Labels</c>: key and words, tab between. Facts of the language (digits,
/// plural rules, months) stand in it beside the words, as the build knows no cultures. What a file lacks is said in English.
/// </summary>
public sealed class AnswerLanguage
{
    private const string Folder = "Labels/";
    private const string File = ".tsv";

    private readonly Dictionary<string, string> words;
    private readonly ImmutableArray<PluralRule> plurals;
    private readonly string digits;
    private readonly string separator;
    private readonly int higherGroup;

    private AnswerLanguage(string code, Dictionary<string, string> words)
    {
        (Code, this.words) = (code, words);
        plurals =
        [
            .. words.Keys.Where(key => key.StartsWith("plural.", StringComparison.Ordinal))
                .Select(key => new PluralRule(key["plural.".Length..], words[key])),
        ];
        IsRightToLeft = Fact("direction") == "rtl";
        Codes = [code, .. Fact("codes").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        (digits, separator) = (Fact("digits"), Fact("digits.separator"));
        higherGroup = int.Parse(Fact("digits.higher-group"), CultureInfo.InvariantCulture);
    }

    public static AnswerLanguage English { get; } = Read("en");

    /// <summary>English first.</summary>
    public static ImmutableArray<AnswerLanguage> All { get; } =
    [
        English,
        .. RuleData.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(File, StringComparison.Ordinal))
            .Select(path => path[Folder.Length..^File.Length]).Where(code => code != "en").Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>The code of its file ("fa-AF").</summary>
    public string Code { get; }

    /// <summary>The codes that platforms and articles may call it by, its own first.</summary>
    public ImmutableArray<string> Codes { get; }

    public bool IsRightToLeft { get; }

    /// <summary>Its keys, those of plural forms with the form ("scope.articles[one]").</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The language that a code means, a region behind it or not ("tr-TR"); null where the bot doesn't speak it.</summary>
    public static AnswerLanguage? Of(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
            return null;
        var asked = code.Trim().Replace('_', '-');
        return All.FirstOrDefault(language => language.Codes.Contains(asked, StringComparer.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(language => language.Codes.Contains(asked.Split('-')[0], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A language made of rows instead of a file.</summary>
    internal static AnswerLanguage Of(string code, IEnumerable<KeyValuePair<string, string>> rows) => new(code, rows.ToDictionary());

    /// <summary>Whether a code of a language means this one, a region behind it or not.</summary>
    public bool Speaks(string code) => Of(code) == this || Codes.Contains(code.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it has words of its own for a key.</summary>
    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>What its file says under a key, in English where it says nothing.</summary>
    /// <exception cref="InvalidOperationException">No file has the key.</exception>
    public string Fact(string key) => words.GetValueOrDefault(key) ?? (this == English || English is null ? Missing(key) : English.Fact(key));

    internal ImmutableArray<LabelPiece> Template(string key, int? count)
    {
        if (count is { } number)
        {
            var form = plurals.FirstOrDefault(rule => rule.Holds(number))?.Form ?? PluralRule.Other;
            if (words.TryGetValue($"{key}[{form}]", out var plural) || words.TryGetValue($"{key}[{PluralRule.Other}]", out plural))
                return LabelTemplate.Read(plural);
        }

        return words.TryGetValue(key, out var template) ? LabelTemplate.Read(template)
            : this == English ? throw new InvalidOperationException(Missing(key))
            : English.Template(key, count);
    }

    /// <summary>Its words for a name or a bound; none (default) where it has none, and in English, which says it as it stands.</summary>
    internal ImmutableArray<LabelPiece> Term(string key) => 
        this != English && words.TryGetValue(key, out var term) ? LabelTemplate.Read(term) : default;

    internal string Number(int number, bool isGrouped)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        for (var i = 0; i < plain.Length; i++)
        {
            text.Append(char.IsAsciiDigit(plain[i]) ? digits[plain[i] - '0'] : plain[i]);
            var left = plain.Length - 1 - i;
            if (isGrouped && char.IsAsciiDigit(plain[i]) && left >= 3 && (left - 3) % higherGroup == 0)
                text.Append(separator);
        }

        return text.ToString();
    }

    // A long label goes on in further rows of its key.
    private static AnswerLanguage Read(string code)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in RuleData.Rows($"{Folder}{code}{File}"))
            words[row[0]] = words.TryGetValue(row[0], out var begun) ? $"{begun} {row[1]}" : row[1];
        return new AnswerLanguage(code, words);
    }

    private static string Missing(string key) => throw new InvalidOperationException($"No language has the label '{key}'.");
}
