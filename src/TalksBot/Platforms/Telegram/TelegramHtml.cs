using System.Text;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Marks up paragraphs in the HTML that Telegram reads. Everything but the tags themselves is escaped.</summary>
public static class TelegramHtml
{
    /// <summary>Sources are linked, and shouldn't unfold under an answer.</summary>
    public static LinkPreviewOptions NoPreview { get; } = new() { IsDisabled = true };

    public static string Write(IReadOnlyList<Paragraph> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            if (html.Length > 0)
                html.Append(Separator(block));
            if (block.IsQuote)
                html.Append("<blockquote expandable>");
            foreach (var run in block.Runs.Where(run => run.Text.Length > 0))
                Append(html, run);
            if (block.IsQuote)
                html.Append("</blockquote>");
        }

        return html.ToString();
    }

    /// <summary>What stands between a block and the one before it.</summary>
    public static string Separator(Paragraph block) => block.OpensGroup ? "\n\n" : "\n";

    /// <summary>The same words without any dress.</summary>
    public static string Plain(IReadOnlyList<Paragraph> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            text.Append(text.Length > 0 ? Separator(block) : "").Append(block.Text);
        return text.ToString();
    }

    private static void Append(StringBuilder html, TextRun run)
    {
        var tag = run.Style switch
        {
            RunStyle.Bold => "b",
            RunStyle.Italic => "i",
            RunStyle.Code => "code",
            _ => null,
        };
        if (run.Link is not null)
            html.Append("<a href=\"").Append(Escape(run.Link)).Append("\">");
        if (tag is not null)
            html.Append('<').Append(tag).Append('>');
        html.Append(Escape(run.Text));
        if (tag is not null)
            html.Append("</").Append(tag).Append('>');
        if (run.Link is not null)
            html.Append("</a>");
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
