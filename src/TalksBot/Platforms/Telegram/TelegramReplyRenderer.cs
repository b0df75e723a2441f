using TalksBot.Chat;
using TalksBot.Core.Findings.People;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Dresses an answer for Telegram: names and figures bold, quotes as quotations that fold up, sources as links where
/// their address is known. One page of an answer may need several messages.
/// </summary>
public static class TelegramReplyRenderer
{
    /// <summary>One page of an answer: what it says, then the proof.</summary>
    public static ImmutableArray<RenderedMessage> Render(Answer answer, int page = 0) =>
        Messages(Blocks(answer, AnswerPage.Of(answer, page)), answer.Language);

    /// <summary>The articles that an answer cites, each once, with the numbers of its citations.</summary>
    public static ImmutableArray<RenderedMessage> RenderSources(Answer answer) =>
        Messages(CitedArticle.Of(answer).Select((cited, index) => new Paragraph(
            [
                new TextRun(BidiText.Of(cited.Article.Name, answer.Language), RunStyle.Bold, WebAddress.Of(cited.Article.Url)?.AbsoluteUri),
                new TextRun($"\n{BidiText.Opening(answer.Language)}{BidiText.Of(SourceLabel.Of(cited.Article), answer.Language)}{Marks(cited.Numbers)}"),
            ],
            OpensGroup: index > 0)), answer.Language);

    /// <summary>
    /// What is for the asker alone, in a group, where everybody sees it: one message with the nearest quote at most; long lists are for private chats.
    /// </summary>
    public static RenderedMessage RenderQuietly(Answer answer) =>
        Messages(Blocks(answer with { Scope = null }, AnswerPage.Quiet(answer)), answer.Language)[0];

    /// <summary>The answer in one message, for places that hold one only: what doesn't fit is left out.</summary>
    public static RenderedMessage RenderShort(Answer answer) => Render(answer)[0];

    /// <summary>One citation under the answer's first line, as it stands alone in another chat; one of several that differ says so instead.</summary>
    public static RenderedMessage RenderCitation(Answer answer, NumberedCitation citation) =>
        Messages([Heading(answer), .. Proof(answer, citation, isFirst: true)], answer.Language)[0];

    private static Paragraph Heading(Answer answer) =>
        answer.Conflicts.IsEmpty ? Summary(answer) : Paragraph.Of(BidiText.Of(Label.Of("chat.one-of-several"), answer.Language), RunStyle.Italic);

    // A quote is a paragraph of its own and runs as it begins.
    private static ImmutableArray<RenderedMessage> Messages(IEnumerable<Paragraph> blocks, AnswerLanguage language) =>
        [.. MessageSplitter.Split(blocks.Select(block => block.IsQuote ? block : block.Opened(BidiText.Opening(language))))
            .Select(message => new RenderedMessage(TelegramHtml.Write(message), TelegramHtml.Plain(message)))];

    private static IEnumerable<Paragraph> Blocks(Answer answer, AnswerPage page)
    {
        if (page.Number == 0)
            yield return Summary(answer);
        foreach (var section in page.Sections)
        {
            if (section.Heading is { IsNone: false } heading)
                yield return Paragraph.Of(BidiText.Of(heading, answer.Language), RunStyle.Bold, opensGroup: true);
            foreach (var row in section.Rows)
                yield return Row(row, answer.Language);
        }

        if (page.Number == 0)
            foreach (var note in answer.Notes)
                yield return Paragraph.Of(BidiText.Of(note, answer.Language), RunStyle.Italic);
        foreach (var citation in page.Citations)
            foreach (var block in Proof(answer, citation, isFirst: citation == page.Citations[0]))
                yield return block;
        if (page.Number == 0 && answer.Scope is { } scope)
            yield return Paragraph.Of(BidiText.Of(scope, answer.Language), RunStyle.Italic, opensGroup: true);
    }

    /// <summary>The name asked about stands out; without a name the whole line does.</summary>
    private static Paragraph Summary(Answer answer)
    {
        var name = answer.Findings.Select(finding => finding.Finding).OfType<PersonFinding>().FirstOrDefault()?.Name;
        var summary = BidiText.Of(answer.Summary, answer.Language);
        var at = string.IsNullOrEmpty(name) ? -1 : summary.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return Paragraph.Of(summary, RunStyle.Bold);
        var end = at + name!.Length;
        if (at > 0 && end < summary.Length && (summary[at - 1], summary[end]) == (BidiText.FirstStrongIsolate, BidiText.PopDirectionalIsolate))
            (at, end) = (at - 1, end + 1);
        return new Paragraph([new TextRun(summary[..at]), new TextRun(summary[at..end], RunStyle.Bold), new TextRun(summary[end..])]);
    }

    private static Paragraph Row(AnswerRow row, AnswerLanguage language)
    {
        var marks = Marks(row.Citations.Select(index => index + 1));
        var text = BidiText.Of(row.Text, language);
        return row.Key.IsNone
            ? Paragraph.Of($"• {text}{marks}")
            : new Paragraph([new TextRun(BidiText.Of(row.Key, language), RunStyle.Bold), new TextRun($"  {text}{marks}")]);
    }

    private static IEnumerable<Paragraph> Proof(Answer answer, NumberedCitation numbered, bool isFirst)
    {
        var citation = numbered.Citation;
        var (opening, closing) = (QuotedText.Opening(citation.Quote.Text), QuotedText.Closing(citation.Quote.Text));
        yield return new Paragraph(
            [new TextRun($"{numbered.Mark} {opening}".TrimStart()), .. Highlighted(citation), new TextRun(closing)], IsQuote: true, OpensGroup: isFirst);
        var link = WebAddress.Of(citation.Article.Url)?.AbsoluteUri;
        yield return new Paragraph([new TextRun(BidiText.Of(SourceLabel.Of(citation.Article), answer.Language), Link: link)]);
    }

    private static IEnumerable<TextRun> Highlighted(Citation citation)
    {
        var text = citation.Quote.Text;
        var isRightToLeft = BidiText.BeginsRightToLeft(text);
        var position = 0;
        foreach (var highlight in citation.Highlights.Where(span => span.Length > 0 && span.End <= text.Length))
        {
            if (highlight.Start < position)
                continue;
            yield return new TextRun(BidiText.Paragraph(text[position..highlight.Start], isRightToLeft));
            yield return new TextRun(BidiText.Paragraph(text[highlight.Start..highlight.End], isRightToLeft), RunStyle.Bold);
            position = highlight.End;
        }

        yield return new TextRun(BidiText.Paragraph(text[position..], isRightToLeft));
    }

    private static string Marks(IEnumerable<int> numbers) =>
        string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $" [{number}]")));
}

/// <summary>A message ready to send: marked up, and plain for the case that the mark-up is refused.</summary>
public sealed record RenderedMessage(string Html, string Plain)
{
    /// <summary>The request that brings it into a chat, or a topic of one.</summary>
    public SendMessageRequest To(TelegramPlace place, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = place.Chat,
        MessageThreadId = place.Thread,
        Text = Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = TelegramHtml.NoPreview,
        ReplyMarkup = keyboard,
    };

    /// <summary>A line without mark-up, and without anything that would be taken for it.</summary>
    public static RenderedMessage Plainly(Label phrase, AnswerLanguage language)
    {
        var line = BidiText.Opening(language) + BidiText.Of(phrase, language);
        return new RenderedMessage(line, line);
    }
}
