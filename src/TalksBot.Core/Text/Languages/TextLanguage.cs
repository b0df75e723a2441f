using System.Runtime.InteropServices;

namespace TalksBot.Core.Text.Languages;

/// <summary>
/// Which language an article is in: what its file says, unless its text plainly speaks another one, as pages do that were made from an
/// English template. A text's language is told by its script, by letters that only one language has and by the words that every text has.
/// </summary>
public static class TextLanguage
{
    private const string English = LanguageTag.English;

    /// <summary>The start of a text tells its language.</summary>
    private const int Read = 2000;

    /// <summary>A text in Latin letters is English unless so large a part of its words are common ones of another language.</summary>
    private const double Telling = 0.12;

    /// <summary>And so many times as many as are common in English.</summary>
    private const double More = 2;

    /// <summary>And one more than that: “Ursula von der Layen and the rest” is English, however short.</summary>
    private const double One = 1;

    /// <summary>Of fewer words in Latin letters nothing is said.</summary>
    private const int Enough = 8;

    /// <summary>After so many words a text with this share of English ones is English: most are, and need no more looking at.</summary>
    private const int Soon = 40;

    private const double Plainly = 0.25;

    /// <summary>A letter that only one language has counts as so many common words; not more than one a word in this.</summary>
    private const double OfLetter = 0.5;

    private static readonly TextScript Latin = TextScript.Named("Latin");

    private static readonly TextScript Kana = TextScript.Named("Kana");

    private static readonly ImmutableArray<Known> All = [.. RuleData.Rows("Text/Languages/languages.tsv").Select(row => new Known(row))];

    private static readonly Dictionary<TextScript, ImmutableArray<Known>> ByScript =
        All.GroupBy(known => known.Script).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>Whether lines of the language run from the right.</summary>
    public static bool IsRightToLeft(string? tag) =>
        !LanguageTag.IsEnglish(tag) && All.FirstOrDefault(known => known.Code == LanguageTag.Primary(tag))?.Script.IsRightToLeft == true;

    /// <summary>The language that an article is kept with.</summary>
    /// <param name="declared">What its file says; null where it says nothing.</param>
    /// <param name="text">Its text.</param>
    /// <returns>What the file says where the text doesn't contradict it; null for a text that nothing tells to be other than English.</returns>
    public static string? Of(string? declared, string text)
    {
        if (declared is null)
            return OfWords(text) is { } found && found != English ? found : null;
        var code = Code(declared);
        return OfWords(text, code) is { } told && told != code ? told : declared;
    }

    /// <summary>What the words tell; null where they tell nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="likely">The language that it is said to be in: another one has to be told by twice as much.</param>
    public static string? OfWords(string text, string? likely = null)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Read));
        if (MainScript(sample) is not { } script || !ByScript.TryGetValue(script, out var languages))
            return null;
        if (languages.Length == 1)
            return languages[0].Code;
        Span<double> scores = stackalloc double[languages.Length];
        if (languages[0].Code == English && Count(sample, script, languages[..1], scores, Soon) == Soon && scores[0] >= Plainly * Soon)
            return English;
        scores.Clear();
        var words = Count(sample, script, languages, scores, int.MaxValue);
        for (var i = 0; i < scores.Length && likely != English; i++)
            if (languages[i].Code == likely)
                scores[i] = (scores[i] * More) + More;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        if (languages[0].Code != English)
            return languages[best].Code;
        if (words < Enough)
            return null;
        var isOther = best != 0 && scores[best] >= Telling * words && scores[best] >= (More * scores[0]) + One;
        return isOther ? languages[best].Code : scores[0] >= Telling * words ? English : null;
    }

    // Of three letters in files that follow another standard.
    private static string Code(string declared) => LanguageTag.Primary(declared) switch
    {
        "prs" or "pes" or "per" or "fas" => "fa",
        "pus" or "pbt" or "pbu" => "ps",
        "eng" => English,
        "tur" => "tr",
        "ara" or "arb" => "ar",
        "urd" => "ur",
        "hin" => "hi",
        var code => code,
    };

    private static TextScript? MainScript(ReadOnlySpan<char> sample)
    {
        var counts = new Dictionary<TextScript, int>();
        var latin = 0;
        var letters = 0;
        foreach (var letter in sample)
        {
            if (char.IsAsciiLetter(letter))
            {
                latin++;
                letters++;
            }
            else if (letter > 0x7F && TextScript.Of(letter) is { } script)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, script, out _)++;
                letters++;
            }
        }

        CollectionsMarshal.GetValueRefOrAddDefault(counts, Latin, out _) += latin;

        // Chinese letters stand in Japanese texts too.
        if (counts.TryGetValue(Kana, out var kana) && kana * 10 > letters)
            return Kana;
        var (main, most) = counts.MaxBy(count => count.Value);
        return most * 2 > letters ? main : null;
    }

    private static int Count(ReadOnlySpan<char> sample, TextScript script, ImmutableArray<Known> languages, Span<double> scores, int most)
    {
        Span<char> word = stackalloc char[32];
        var (words, length) = (0, 0);
        for (var i = 0; i <= sample.Length && words < most; i++)
        {
            // Persian joins the parts of a word by a mark that is no letter.
            if (i < sample.Length && (TextScript.Of(sample[i]) == script || length > 0 && IsMark(sample[i])))
            {
                if (length < word.Length)
                    word[length++] = char.ToLowerInvariant(sample[i]);
                continue;
            }

            if (length == 0)
                continue;
            words++;
            for (var known = 0; known < languages.Length; known++)
                scores[known] += languages[known].Score(word[..length]);
            length = 0;
        }

        return words;
    }

    private static bool IsMark(char c) => c == '\u200C' || c > 0x2FF && char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>What tells a language.</summary>
    private sealed class Known(string[] row)
    {
        private readonly string letters = row.Length > 2 ? row[2] : "";

        private readonly Lazy<HashSet<string>> words = new(() => (row.Length > 3 ? row[3].Split(' ') : []).ToHashSet(StringComparer.Ordinal));

        public string Code { get; } = row[0];

        public TextScript Script { get; } = TextScript.Named(row[1]);

        public double Score(ReadOnlySpan<char> word) =>
            words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : letters.Length > 0 && word.ContainsAny(letters) ? OfLetter : 0;
    }
}
