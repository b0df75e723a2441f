using System.Collections.Frozen;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Whether a word could be an answer of the kind that a question wants, by its looks alone.</summary>
public static class WantedKind
{
    private const int LongestName = 4;

    private static readonly FrozenDictionary<string, AnswerType>.AlternateLookup<ReadOnlySpan<char>> Cues = RuleData.Rows("Answers/Evidence/wanted-kinds.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (word, type: Enum.Parse<AnswerType>(row[0]))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.type, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether answers of the kind can be told from other words.</summary>
    public static bool IsRecognised(AnswerType wanted) =>
        wanted is AnswerType.Number or AnswerType.Date or AnswerType.Person or AnswerType.Organisation or AnswerType.Location or AnswerType.Reason;

    /// <summary>Whether the word fits.</summary>
    /// <param name="wanted">The kind wanted.</param>
    /// <param name="text">The text that the span counts in.</param>
    /// <param name="span">The word.</param>
    /// <param name="isFirst">Whether it opens its sentence, where a capital says nothing.</param>
    public static bool Fits(AnswerType wanted, string text, TextSpan span, bool isFirst)
    {
        var word = text.AsSpan(span.Start, span.Length);
        return wanted switch
        {
            AnswerType.Number => char.IsAsciiDigit(word[0]) || Is(word, AnswerType.Number),
            AnswerType.Date => word.Length == 4 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[3]) || Is(word, AnswerType.Date),
            AnswerType.Person or AnswerType.Organisation => !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date) && !IsPlace(text.AsSpan(0, span.Start)) && !IsPeople(word, text.AsSpan(span.End)),
            AnswerType.Place => !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date),
            AnswerType.Location => !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date) && IsWhere(text.AsSpan(0, span.Start)),
            AnswerType.Reason => Is(word, AnswerType.Reason),
            _ => false,
        };
    }

    // "in Rusk", "near Dessa": a name after such a word is where, not who.
    private static bool IsPlace(ReadOnlySpan<char> before) => before.EndsWith(' ') && Is(LastWord(before), AnswerType.Location);

    // "in Port Halden", "near the Orla", "in Aldersund, Tolva": a name after such a word, or a further word of one.
    private static bool IsWhere(ReadOnlySpan<char> before)
    {
        for (var words = 0; words < LongestName; words++)
        {
            var word = LastWord(before);
            if (Is(word, AnswerType.Location))
                return true;
            if (word.Length == 0 || word[^1] == '.' || (!char.IsUpper(word[0]) && word is not "the"))
                return false;
            before = before.TrimEnd(' ')[..^word.Length];
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd(' ');
        return words[(words.LastIndexOfAny(' ', '\n') + 1)..];
    }

    // "the Kestrian surveyor": an adjective made from a name.
    private static bool IsPeople(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        (word.EndsWith("an") || word.EndsWith("ese") || word.EndsWith("ish")) && after is [' ', >= 'a' and <= 'z', ..];

    private static bool Is(ReadOnlySpan<char> word, AnswerType type) => Cues.TryGetValue(word, out var kind) && kind == type;
}
