using System.Runtime.CompilerServices;
using System.Text;

namespace TalksBot.Core.Text;

/// <summary>
/// Regular expressions over text that others wrote. Each has a limit of time, and a match that reaches it counts as no match: the
/// article, page or question is read on without it, and <see cref="PatternTimeouts"/> tells. The program matches through these calls alone.
/// </summary>
public static class Patterns
{
    /// <summary>Far more than any match takes, so that a busy machine changes no answer.</summary>
    public const int Milliseconds = 2000;

    /// <summary>Characters of a question, or of what stands beside a name, that are read.</summary>
    public const int ShortText = 1000;

    /// <summary>
    /// Makes a pattern of a table's row or of code. None is generated when the program is built: that code took half of the compiler's time. Those
    /// that are matched often are compiled while the program runs.
    /// </summary>
    public static Regex Of(string pattern, RegexOptions options = RegexOptions.None)
    {
        var (all, limit) = (options | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Milliseconds));
        var made = all.HasFlag(RegexOptions.NonBacktracking) ? new Regex(pattern, all, limit) : new WarmedPattern(pattern, all, limit);
        lock (All)
            All.Add(made);
        return made;
    }

    /// <summary>
    /// Makes a pattern over texts that are cut to <see cref="ShortText"/> characters: questions, and what stands beside a name.
    /// </summary>
    public static Regex OfShort(string pattern, RegexOptions options = RegexOptions.None)
    {
        var made = Of(pattern, options);
        lock (All)
            OverShortTexts.Add(made);
        return made;
    }

    /// <summary>
    /// As <see cref="Of"/>, with work that grows with the text's length alone; a pattern that looks around can't be read so, and is left as it is.
    /// </summary>
    public static Regex Linear(string pattern, RegexOptions options) =>
        Of(pattern, pattern.Contains("(?", StringComparison.Ordinal) ? options : options | RegexOptions.NonBacktracking);

    /// <summary>Every pattern so far.</summary>
    internal static IReadOnlyList<Regex> Made
    {
        get
        {
            lock (All)
                return [.. All];
        }
    }

    /// <summary>The longest text that a pattern is matched with.</summary>
    internal static int LongestText(Regex pattern)
    {
        lock (All)
            return OverShortTexts.Contains(pattern) ? ShortText : int.MaxValue;
    }

    private static readonly List<Regex> All = [];

    private static readonly HashSet<Regex> OverShortTexts = [];

    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="rule">What the pattern is called where it runs out of time.</param>
    public static bool Fits(this Regex pattern, ReadOnlySpan<char> text, [CallerArgumentExpression(nameof(pattern))] string rule = "")
    {
        try
        {
            return For(pattern, text).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            PatternTimeouts.Count(rule, pattern, text.Length);
            return false;
        }
    }

    /// <summary>The first match at or after a position.</summary>
    public static Match Find(this Regex pattern, string text, int start = 0, [CallerArgumentExpression(nameof(pattern))] string rule = "")
    {
        try
        {
            return For(pattern, text).Match(text, start);
        }
        catch (RegexMatchTimeoutException)
        {
            PatternTimeouts.Count(rule, pattern, text.Length);
            return Match.Empty;
        }
    }

    /// <summary>All matches from a position on, found as they are asked for.</summary>
    public static IEnumerable<Match> FindAll(this Regex pattern, string text, int start = 0, [CallerArgumentExpression(nameof(pattern))] string rule = "")
    {
        for (var match = pattern.Find(text, start, rule); match.Success; match = Next(pattern, match, text, rule))
            yield return match;
    }

    /// <summary>The text without what the pattern matches.</summary>
    public static string Without(this Regex pattern, string text, [CallerArgumentExpression(nameof(pattern))] string rule = "") =>
        string.Concat(pattern.Parts(text, int.MaxValue, rule));

    /// <summary>The text with something else for what the pattern matches.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="with">What stands for a match; as in a replacement pattern, "$1" is its first group.</param>
    /// <param name="rule">What the pattern is called where it runs out of time.</param>
    public static string Changed(this Regex pattern, string text, string with, [CallerArgumentExpression(nameof(pattern))] string rule = "") =>
        pattern.Changed(text, match => match.Result(with), rule);

    /// <inheritdoc cref="Changed(Regex, string, string, string)"/>
    public static string Changed(this Regex pattern, string text, Func<Match, string> with, [CallerArgumentExpression(nameof(pattern))] string rule = "")
    {
        var (changed, from) = (new StringBuilder(), 0);
        foreach (var match in pattern.FindAll(text, 0, rule))
        {
            changed.Append(text, from, match.Index - from).Append(with(match));
            from = match.Index + match.Length;
        }

        return from == 0 && changed.Length == 0 ? text : changed.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The text's parts between the first matches, at most so many parts.</summary>
    public static string[] Parts(this Regex pattern, string text, int parts, [CallerArgumentExpression(nameof(pattern))] string rule = "")
    {
        var (found, from) = (new List<string>(), 0);
        foreach (var match in pattern.FindAll(text, 0, rule).Take(parts - 1))
        {
            found.Add(text[from..match.Index]);
            from = match.Index + match.Length;
        }

        return [.. found, text[from..]];
    }

    private static Regex For(Regex pattern, ReadOnlySpan<char> text) => pattern is WarmedPattern warmed ? warmed.For(text) : pattern;

    private static Match Next(Regex pattern, Match match, string text, string rule)
    {
        try
        {
            return match.NextMatch();
        }
        catch (RegexMatchTimeoutException)
        {
            PatternTimeouts.Count(rule, pattern, text.Length);
            return Match.Empty;
        }
    }
}
