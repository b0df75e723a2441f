namespace TalksBot.News.Feeds;

/// <summary>
/// Finds tags that no feed has. A tag is read in one step that can't be stopped, and takes seconds where it has a hundred thousand attributes.
/// </summary>
internal static class LongTag
{
    private const int MaxLength = 1 << 16;

    /// <summary>The text up to the first such tag: what stands before it is read, as of a feed that breaks off there.</summary>
    public static string CutBefore(string text)
    {
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            var end = End(text, at);
            if (end - at > MaxLength && text[at..Math.Min(at + 2, text.Length)] is not "<!")
                return text[..at];
            at = end;
        }

        return text;
    }

    /// <summary>Where the markup that begins here is over.</summary>
    private static int End(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("<!--"))
            return After(text, start, "-->");
        if (rest.StartsWith("<![CDATA["))
            return After(text, start, "]]>");
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '>')
                return at + 1;
            if (text[at] is '"' or '\'' && (at = text.IndexOf(text[at], at + 1)) < 0)
                break;
        }

        return text.Length;
    }

    private static int After(string text, int start, string close) =>
        text.IndexOf(close, start, StringComparison.Ordinal) is >= 0 and var at ? at + close.Length : text.Length;
}
