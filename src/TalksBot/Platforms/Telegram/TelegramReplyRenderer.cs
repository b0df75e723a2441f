using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Dresses an answer for Telegram: names and figures bold, quotes as quotations that fold up, sources as links where
/// their address is known. One page of an answer may need several messages.
/// </summary>
public static class TelegramReplyRenderer
{
    private const int MaxQuietRows = 12;

    /// <summary>One page of an answer: what it says, then the proof.</summary>
    public static ImmutableArray<RenderedMessage> Render(Answer answer, int page = 0) => Messages(Blocks(answer, AnswerPage.Of(answer, page)));

    /// <summary>The articles that an answer cites, each once, with the numbers of its citations.</summary>
    public static ImmutableArray<RenderedMessage> RenderSources(Answer answer) =>
        Messages(CitedArticle.Of(answer).Select((cited, index) => new TextBlock(
            [
                new TextRun(BidiText.Isolate(cited.Title), TextStyle.Bold, WebAddress(cited.Article.Url)),
                new TextRun($"\n{BidiText.Isolate(SourceLabel.Of(cited.Article))}{Marks(cited.Numbers)}"),
            ],
            OpensGroup: index > 0)));

    /// <summary>
    /// What is for the asker alone, in a group, where everybody sees it: one message with the nearest quote at most; long lists are for private chats.
    /// </summary>
    public static RenderedMessage RenderQuietly(Answer answer)
    {
        var page = AnswerPage.Of(answer, 0);
        return Messages(Blocks(answer with { Scope = null }, page with
        {
            Citations = [.. page.Citations.Take(1)],
            Sections = page.Sections.Sum(section => section.Rows.Length) > MaxQuietRows ? [] : page.Sections,
        }))[0];
    }

    /// <summary>The answer in one message, for places that hold one only: what doesn't fit is left out.</summary>
    public static RenderedMessage RenderShort(Answer answer) => Render(answer)[0];

    /// <summary>One citation under the answer's first line, as it stands alone in another chat; one of several that differ says so instead.</summary>
    public static RenderedMessage RenderCitation(Answer answer, NumberedCitation citation) =>
        Messages([answer.Conflicts.IsEmpty ? Summary(answer) : TextBlock.Of(Phrases.OneOfSeveral, TextStyle.Italic), .. Proof(citation, isFirst: true)])[0];

    private static ImmutableArray<RenderedMessage> Messages(IEnumerable<TextBlock> blocks) =>
        [.. MessageSplitter.Split(blocks).Select(message => new RenderedMessage(TelegramHtml.Write(message), TelegramHtml.Plain(message)))];

    private static IEnumerable<TextBlock> Blocks(Answer answer, AnswerPage page)
    {
        if (page.Number == 0)
            yield return Summary(answer);
        foreach (var section in page.Sections)
        {
            if (section.Heading is { Length: > 0 } heading)
                yield return TextBlock.Of(BidiText.Isolate(heading), TextStyle.Bold, opensGroup: true);
            foreach (var row in section.Rows)
                yield return Row(row);
        }

        if (page.Number == 0)
            foreach (var note in answer.Notes)
                yield return TextBlock.Of(BidiText.Isolate(note), TextStyle.Italic);
        foreach (var citation in page.Citations)
            foreach (var block in Proof(citation, isFirst: citation == page.Citations[0]))
                yield return block;
        if (page.Number == 0 && answer.Scope is { } scope)
            yield return TextBlock.Of(BidiText.Isolate(scope), TextStyle.Italic, opensGroup: true);
    }

    /// <summary>The name asked about stands out; without a name the whole line does.</summary>
    private static TextBlock Summary(Answer answer)
    {
        var name = answer.Findings.Select(finding => finding.Finding).OfType<PersonFinding>().FirstOrDefault()?.Name;
        var at = string.IsNullOrEmpty(name) ? -1 : answer.Summary.IndexOf(name, StringComparison.Ordinal);
        return at < 0
            ? TextBlock.Of(BidiText.Isolate(answer.Summary), TextStyle.Bold)
            : new TextBlock(
            [
                new TextRun(BidiText.Isolate(answer.Summary[..at])),
                new TextRun(BidiText.Isolate(name!), TextStyle.Bold),
                new TextRun(BidiText.Isolate(answer.Summary[(at + name!.Length)..])),
            ]);
    }

    private static TextBlock Row(AnswerRow row)
    {
        var marks = Marks(row.Citations.Select(index => index + 1));
        return row.Key.Length == 0
            ? TextBlock.Of($"• {BidiText.Isolate(row.Text)}{marks}")
            : new TextBlock([new TextRun(BidiText.Isolate(row.Key), TextStyle.Bold), new TextRun($"  {BidiText.Isolate(row.Text)}{marks}")]);
    }

    private static IEnumerable<TextBlock> Proof(NumberedCitation numbered, bool isFirst)
    {
        var citation = numbered.Citation;
        yield return new TextBlock(
            [new TextRun($"{numbered.Mark} “".TrimStart()), .. Highlighted(citation), new TextRun("”")], IsQuote: true, OpensGroup: isFirst);
        yield return new TextBlock([new TextRun(BidiText.Isolate(SourceLabel.Of(citation.Article)), Link: WebAddress(citation.Article.Url))]);
    }

    private static IEnumerable<TextRun> Highlighted(Citation citation)
    {
        var text = citation.Quote.Text;
        var position = 0;
        foreach (var highlight in citation.Highlights.Where(span => span.Length > 0 && span.End <= text.Length))
        {
            if (highlight.Start < position)
                continue;
            yield return new TextRun(BidiText.Isolate(text[position..highlight.Start]));
            yield return new TextRun(BidiText.Isolate(text[highlight.Start..highlight.End]), TextStyle.Bold);
            position = highlight.End;
        }

        yield return new TextRun(BidiText.Isolate(text[position..]));
    }

    private static string Marks(IEnumerable<int> numbers) =>
        string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $" [{number}]")));

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}

/// <summary>A message ready to send: marked up, and plain for the case that the mark-up is refused.</summary>
public sealed record RenderedMessage(string Html, string Plain)
{
    /// <summary>A line without mark-up, and without anything that would be taken for it.</summary>
    public static RenderedMessage Plainly(string phrase) => new(phrase, phrase);
}
