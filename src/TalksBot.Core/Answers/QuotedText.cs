namespace TalksBot.Core.Answers;

/// <summary>
/// Puts quotation marks around an article's words: none around what is quoted whole already, and a narrow space between two that would
/// stand side by side, as in print.
/// </summary>
public static class QuotedText
{
    private const string Opens = "“\"„«‘";
    private const string Closes = "”\"“»’";
    private const char NarrowSpace = '\u202F';

    public static string Of(string words) => Opening(words) + words + Closing(words);

    /// <summary>What stands before the words.</summary>
    public static string Opening(string words) => IsQuoted(words) ? "" : words.Length > 0 && Opens.Contains(words[0]) ? $"“{NarrowSpace}" : "“";

    /// <summary>What stands behind them.</summary>
    public static string Closing(string words) => IsQuoted(words) ? "" : words.Length > 0 && Closes.Contains(words[^1]) ? $"{NarrowSpace}”" : "”";

    private static bool IsQuoted(string words) =>
        words.Length > 2 && (words[0], words[^1]) is ('“', '”') or ('"', '"') && words.AsSpan(1, words.Length - 2).IndexOfAny('“', '”', '"') < 0;
}
