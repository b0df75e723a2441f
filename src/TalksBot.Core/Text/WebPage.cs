using System.Text;
using AngleSharp.Html.Dom;
using NodaTime;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>The article of a web page.</summary>
/// <param name="Draft">
/// What the page says: its date with time of day and zone where it gives them, as its address the one that it calls its own, the body's
/// paragraphs with a blank line between them and without page furniture. The text is empty where there is none.
/// </param>
public sealed record WebPage(ArticleDraft Draft)
{
    /// <summary>The data's text is taken where the page shows less than this part of it.</summary>
    private const double ShownPart = 0.7;

    /// <summary>Why the page is no article; null where it may be one.</summary>
    public string? Refusal { get; init; }

    /// <summary>A feed that the page names.</summary>
    public string? Feed { get; init; }

    /// <summary>What was mended, or not taken, each in one sentence.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <param name="markup">The page's markup.</param>
    /// <param name="address">Where it was fetched from; null where that isn't known.</param>
    /// <param name="latest">The last day that it may have been published on; null where that isn't known.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where the markup is too tangled to be read, or holds more text than any article.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static WebPage? Read(string markup, Uri? address, LocalDate? latest, CancellationToken cancellation = default)
    {
        using var page = MarkupParser.Parse(markup, cancellation);
        return page is null ? null : Read(page, markup, new PageAddress(address), new PageDate(latest), cancellation);
    }

    /// <summary>The feed that a page names; null where it names none, or is no page.</summary>
    public static string? FeedOf(string markup, Uri address, CancellationToken cancellation)
    {
        using var page = MarkupParser.Parse(markup, cancellation);
        return page is null ? null : NoArticle.Feed(page, new PageAddress(address));
    }

    private static WebPage? Read(IHtmlDocument page, string markup, PageAddress address, PageDate date, CancellationToken cancellation)
    {
        var head = new HtmlHeader(page, address, date);
        var (header, feed) = (head.Fields, NoArticle.Feed(page, address));
        var gates = page.QuerySelector(PaidPart.Gates) is not null;
        var headings = new PageHeadings(page, header.Title, address);
        var body = new PageBody(page, () => MarkupParser.Parse(markup, cancellation), header.Title, address, cancellation);
        if (body.Find() is not { } blocks)
            return null;
        var all = HtmlText.Join(blocks.Where(block => !block.Repeats(header.Title)));
        if (all.Length > HtmlText.MaxLength)
            return null;
        var text = WithoutFurniture(all, cancellation);
        if (head.Data is { IsPaid: false, Body: { } whole } && text.Length < ShownPart * whole.Length)
            text = all = Drawn(whole, cancellation) ?? text;
        var published = header.Published ?? Stated($"{HtmlText.Join(body.Above)}\n\n{all}", date)
            ?? date.OfAddress(address.Address) ?? date.OfAddress(address.Of(header.Url));
        return new WebPage(header with { Text = text, Published = published, IsTeaser = PaidPart.IsShown(gates, head.Data, all, text) })
        {
            Refusal = NoArticle.Reason(headings, text, isArticle: head.SaysArticle, address),
            Feed = feed,
            Repairs = [.. head.Repairs],
        };
    }

    /// <summary>The day that the text itself gives.</summary>
    private static string? Stated(string text, PageDate date) =>
        PublicationLine.Find(text) is { } day && date.IsUsable(day) ? day.ToString("uuuu-MM-dd", null) : null;

    /// <summary>The text of JSON-LD, which may be markup.</summary>
    private static string? Drawn(string body, CancellationToken cancellation)
    {
        if (!body.Contains("</", StringComparison.Ordinal))
            return string.Join("\n\n", body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return ItemText.Draw(body, cancellation);
    }

    /// <summary>Leaves out the paragraphs that are furniture from end to end; the others stay as they are.</summary>
    private static string WithoutFurniture(string text, CancellationToken cancellation)
    {
        var document = DocumentParser.ParseStoppable(new Article { Id = "", Text = text }, cancellation);
        var (kept, end) = (new StringBuilder(), -1);
        foreach (var paragraph in document.Sentences.GroupBy(sentence => sentence.Paragraph))
        {
            var (start, last) = (paragraph.First().Span.Start, end);
            end = -1;
            if (paragraph.All(sentence => sentence.Kind == SentenceKind.Furniture))
                continue;
            end = paragraph.Last().Span.End;
            kept.Append(kept.Length == 0 ? "" : last < 0 ? "\n\n" : text.AsSpan(last, start - last)).Append(text.AsSpan(start, end - start));
        }

        return kept.ToString();
    }
}
