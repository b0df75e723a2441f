namespace TalksBot.Core.Answers;

/// <summary>Puts quotation marks around an article's words, unless they are quoted whole already: marks are never doubled.</summary>
public static class QuotedText
{
    public static string Of(string words) => IsQuoted(words) ? words : $"“{words}”";

    private static bool IsQuoted(string words) =>
        words.Length > 2 && (words[0], words[^1]) is ('“', '”') or ('"', '"') && words.AsSpan(1, words.Length - 2).IndexOfAny('“', '”', '"') < 0;
}
