using System.Globalization;
using System.Text;

namespace TalksBot.Core.Questions.Chatter;

/// <summary>
/// Leaves out of a message what belongs to chatting, before anything reads it: pictographs, links, mentions, mark-up, greetings,
/// courtesies, laughter, whom it is addressed to; and writes short forms out. What stands in quotation marks stays as it is.
/// </summary>
public static class ChatterFilter
{
    // What is dropped may uncover more of it; text that never settles isn't worth more rounds.
    private const int MaxRounds = 6;
    private const int MinShoutedWords = 3;

    // Stands for a quotation while the rest is read: no message has it, since it is for private use.
    private const char Held = '\uE000';

    private static readonly ImmutableArray<ChatterRule> Marks = ChatterRule.Read("Questions/Chatter/marks.tsv");

    private static readonly ImmutableArray<ChatterRule> Sayings = ChatterRule.Read("Questions/Chatter/chatter.tsv");

    private static readonly Dictionary<string, string> ShortForms =
        RuleData.Rows("Questions/Chatter/short-forms.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AskingWords = RuleData.Lines("Questions/asking-words.txt").ToFrozenSet();

    /// <summary>The message without pictographs, links, mentions and mark-up, its words as they were typed.</summary>
    public static string WithoutMarks(string text)
    {
        text = WithoutPictographs(text);
        foreach (var rule in Marks)
            text = rule.Apply(text);
        return Tidy(text);
    }

    /// <summary>What is asked, in written-out words; empty where the message is nothing but chatter.</summary>
    /// <param name="text">The message without its marks.</param>
    public static string WithoutChatter(string text)
    {
        var quoted = new List<string>();
        var open = Quoted.Changed(Lowered(Unquoted(text)), match =>
        {
            quoted.Add(match.Value);
            return Held.ToString();
        });
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = open;
            foreach (var rule in Sayings)
                open = rule.Apply(open);
            open = Tidy(Word.Changed(open, match => ShortForms.GetValueOrDefault(match.Value, match.Value)));
            if (open == before)
                break;
        }

        var quotations = new Queue<string>(quoted);
        open = Hold.Changed(open, hold => quotations.TryDequeue(out var quotation) ? quotation : hold.Value);
        return open.Any(char.IsLetterOrDigit) ? open : "";
    }

    /// <summary>The message without pictographs, and all else as it was typed.</summary>
    public static string WithoutPictographs(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(IsPictograph(rune) ? " " : rune.ToString());
        return plain.ToString();
    }

    // Their skin tones and frames as well; "°" and "№" stand in sentences. A lone half of a pair is no character.
    private static bool IsPictograph(Rune rune) =>
        rune == Rune.ReplacementChar
        || rune.Value is 0x200D or (>= 0xFE00 and <= 0xFE0F) or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0000 and <= 0xE007F)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune.Value is not ('°' or '№'));

    private static string Tidy(string text) => Stray.Changed(Spaces.Changed(text, " "), "").Trim(' ', ',', ';', ':', '-', '–', '—');

    // Whoever shouts writes no names large. One or two words may be a name.
    private static string Lowered(string text)
    {
        if (text.Any(char.IsLower))
            return text;
        var words = text.ToLowerInvariant().Split(' ');
        return words.Length >= MinShoutedWords && words.Any(AskingWords.Contains) ? text.ToLowerInvariant() : text;
    }

    // A whole question in quotation marks quotes nobody.
    private static string Unquoted(string text) => WhollyQuoted.Find(text) is { Success: true } whole ? whole.Groups["inside"].Value : text;

    private static Regex WhollyQuoted { get; } = Patterns.OfShort(@"^[""“«„](?<inside>[^""“”«»]*\s[^""“”«»]*)[""”»“][?!.]*$");

    private static Regex Quoted { get; } = Patterns.Of(@"[""“«][^""“”«»]+[""”»]");

    private static Regex Hold { get; } = Patterns.Of("\uE000");

    // A word with its apostrophes and full stops ("u.s."), or a sign that stands for one.
    private static Regex Word { get; } = Patterns.Of(@"(?<=^|[\s,(])(?:[\p{L}\p{N}][\p{L}\p{N}'’./]*(?<![.])|[&+→])(?=$|[\s,?!;:)]|\.\s|\.$)");

    // What stood between the last word and what was dropped behind it.
    private static Regex Stray { get; } = Patterns.Of(@"[\s,;:]+(?=[?!.]+$)");

    private static Regex Spaces { get; } = Patterns.Of(@"\s+");
}

/// <summary>A row of a table: what is dropped, and what is left in its place.</summary>
internal sealed record ChatterRule(string Name, Regex Pattern, string Left)
{
    private const string Asks =
        @"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|any|anyone|anybody|tell|show|"
        + @"whos|whats|whens|wheres|hows|wen|wat|wht|wut|who's|what's|when's|where's|how's|y)\b";

    private const string Verb = @"(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|r|u|the|they|he|she)\b";

    public static ImmutableArray<ChatterRule> Read(string table) =>
        [.. RuleData.Rows(table).Select(row => new ChatterRule(row[0], Compile(row[1]), row.Length > 2 ? row[2] : ""))];

    public string Apply(string text) => Pattern.Changed(text, Left);

    private static Regex Compile(string pattern) => Patterns.OfShort(
        pattern.Replace("{asks}", Asks, StringComparison.Ordinal).Replace("{verb}", Verb, StringComparison.Ordinal),
        RegexOptions.IgnoreCase);
}
