using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace TalksBot.Core.Articles.Loading;

/// <summary>Reads <c>.html</c>: title, outlet, date and address from the markup, the text from the element that holds the article.</summary>
internal sealed class HtmlArticleReader : IArticleReader
{
    /// <summary>Where the article may be, likeliest first.</summary>
    private static readonly string[] Bodies = ["[itemprop=articleBody]", "article", "main", "[role=main]", "body"];

    /// <summary>A body with less text is a teaser.</summary>
    private const int MinBodyLength = 200;

    public async IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = await FileText.ReadAsync(file.Path, cancellation);
        yield return new NamedLoad(text.Content is { } content ? Read(file, content, cancellation) : new SkippedArticle(file.Name, text.Problem!));
    }

    public static string Body(IDocument page, string? title)
    {
        var longest = "";
        foreach (var selector in Bodies)
        {
            foreach (var element in page.QuerySelectorAll(selector).Take(20))
                if (HtmlText.Draw(element, title) is var text && text.Length > longest.Length)
                    longest = text;
            if (longest.Length >= MinBodyLength)
                break;
        }

        return longest;
    }

    private static ArticleLoad Read(ArticleFile file, string markup, CancellationToken cancellation)
    {
        using var page = MarkupParser.Parse(markup, cancellation);
        if (page is null)
            return new SkippedArticle(file.Name, ReadProblem.Tangled);
        var header = HtmlHeader.Read(page);
        return ArticleMaker.Make(file.Name, file.Id, header, Body(page, header.Title), titleFromText: false);
    }
}
