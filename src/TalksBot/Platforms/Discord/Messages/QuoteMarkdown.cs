using System.Text;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A citation's words in quotation marks, with what answers in bold.</summary>
public static class QuoteMarkdown
{
    private const char Ellipsis = '…';

    /// <param name="citation">The words and their highlights.</param>
    /// <param name="length">The most characters that the markdown may have; the quote is cut at a word to fit.</param>
    /// <returns>One that runs from right to left is one piece, whatever stands around it.</returns>
    public static string Of(Citation citation, int length) => BidiText.BeginsRightToLeft(citation.Quote.Text)
        ? $"{BidiText.FirstStrongIsolate}{Cut(citation, length - 2)}{BidiText.PopDirectionalIsolate}"
        : Cut(citation, length);

    private static string Cut(Citation citation, int length)
    {
        var quote = citation.Quote.Text;
        var end = quote.Length;
        var markdown = Marked(citation, end);
        while (markdown.Length > length && end > 0)
        {
            end = WordEnd(quote, Math.Max(0, end - Math.Max(1, (markdown.Length - length) / 2)));
            markdown = Marked(citation, end);
        }

        return markdown.Length <= length ? markdown : Ellipsis.ToString();
    }

    private static string Marked(Citation citation, int end)
    {
        var quote = citation.Quote.Text;
        var marked = new StringBuilder(end + 32).Append(QuotedText.Opening(end < quote.Length ? quote[..end] : quote));
        var start = 0;
        foreach (var highlight in citation.Highlights.Where(highlight => highlight.Start < end))
        {
            var stop = Math.Min(end, highlight.Start + highlight.Length);
            marked.Append(Escaped(quote[start..highlight.Start]));
            AppendBold(marked, quote[highlight.Start..stop]);
            start = stop;
        }

        marked.Append(Escaped(quote[start..end]));
        return marked.Append(end < quote.Length ? $"{Ellipsis}”" : QuotedText.Closing(quote)).ToString();
    }

    /// <summary>Bold marks hold only where they touch the words: spaces stay outside.</summary>
    private static void AppendBold(StringBuilder marked, string words)
    {
        var bold = words.Trim();
        if (bold.Length == 0)
        {
            marked.Append(Escaped(words));
            return;
        }

        var start = words.IndexOf(bold, StringComparison.Ordinal);
        marked.Append(Escaped(words[..start])).Append("**").Append(DiscordMarkdown.Escape(bold)).Append("**").Append(Escaped(words[(start + bold.Length)..]));
    }

    /// <summary>Escaped as part of a line: spaces at its edges stay.</summary>
    private static string Escaped(string words)
    {
        if (words.Length == 0)
            return "";
        var lead = char.IsWhiteSpace(words[0]) ? " " : "";
        var trail = words.Length > 1 && char.IsWhiteSpace(words[^1]) ? " " : "";
        return lead + DiscordMarkdown.Escape(words.Trim()) + trail;
    }

    private static int WordEnd(string quote, int end)
    {
        var space = end > 0 && end < quote.Length ? quote.LastIndexOf(' ', end - 1) : -1;
        return space > 0 ? space : end > 0 && char.IsHighSurrogate(quote[end - 1]) ? end - 1 : end;
    }
}
