namespace TalksBot.Core.Text;

/// <summary>The characters that cutting text turns on.</summary>
internal static class Characters
{
    /// <summary>White space and what looks like nothing: zero-width marks and control characters.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Ends a sentence, if anything does.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' || IsScriptStop(c);

    /// <summary>The stops of other scripts: they end a sentence whatever follows, a blank or not.</summary>
    public static bool IsScriptStop(char c) => c is '؟' or '۔' or '।' or '॥' or '։' or '።' or '。' or '！' or '？';

    /// <summary>Opens a quotation or a bracket; the straight quotation marks, which also close, are not among them.</summary>
    public static bool IsOpener(char c) => c is '“' or '‘' or '«' or '„' or '‚' or '(' or '[' or '{' or '【' or '`';

    /// <summary>Closes a quotation or a bracket; the straight double mark, which also opens, is not among them.</summary>
    public static bool IsCloser(char c) => IsClosingQuote(c) || c is ')' or ']' or '}' or '】';

    public static bool IsClosingQuote(char c) => c is '”' or '’' or '»' or '\'';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒' or '_';

    /// <summary>Marks an item of a list, even in the middle of a line.</summary>
    public static bool IsBullet(char c) => c is '•' or '⁃' or '●' or '▪' or '■' or '◦' or '‣' or '►' or '∎';

    /// <summary>Whether cutting before the position would part a surrogate pair.</summary>
    public static bool SplitsPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]);

    public static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && IsBlank(text[position]))
            position++;
        return position;
    }

    /// <summary>The stretch without the blanks around it.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        start = SkipBlanks(text, start, end);
        while (end > start && IsBlank(text[end - 1]) && text[end - 1] != RepairedView.Filler)
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
