using TalksBot.Core.Articles.Loading;

namespace TalksBot.Core.Articles;

/// <summary>The article of a web page, with what its markup says about it as written there. <see cref="Text"/> is empty where there is none.</summary>
public sealed record WebPage
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The date, with time of day and zone where the page gives them.</summary>
    public string? Published { get; init; }

    public string? Author { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the page calls its own; may be relative.</summary>
    public string? Canonical { get; init; }

    /// <summary>The body's paragraphs with a blank line between them, without page furniture.</summary>
    public required string Text { get; init; }

    /// <param name="markup">The page's markup.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where the markup is too tangled to be read, or holds more text than any article.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static WebPage? Read(string markup, CancellationToken cancellation = default)
    {
        using var page = MarkupParser.Parse(markup, cancellation);
        if (page is null)
            return null;
        var header = HtmlHeader.Read(page);
        if (HtmlArticleReader.Body(page, header.Title, cancellation) is not { } text)
            return null;
        return new WebPage
        {
            Title = header.Title,
            Outlet = header.Outlet,
            Published = header.Published,
            Author = header.Author,
            Language = header.Language,
            Canonical = header.Url,
            Text = WithoutFurniture(text, cancellation),
        };
    }

    /// <summary>Leaves out the paragraphs that are furniture from end to end; the others stay as they are.</summary>
    private static string WithoutFurniture(string text, CancellationToken cancellation)
    {
        var document = DocumentParser.ParseStoppable(new Article { Id = "", Text = text }, cancellation);
        var prose = document.Sentences
            .GroupBy(sentence => sentence.Paragraph)
            .Where(paragraph => paragraph.Any(sentence => sentence.Kind != SentenceKind.Furniture))
            .Select(paragraph => text[paragraph.First().Span.Start..paragraph.Last().Span.End]);
        return string.Join("\n\n", prose);
    }
}
