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

    private const int MaxBodies = 20;

    /// <summary>Longer than any page's reading takes, even on a machine that is busy otherwise.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    public async IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = await FileText.ReadAsync(file.Path, cancellation);
        yield return new NamedLoad(text.Content is { } content ? Read(file, content, cancellation) : new SkippedArticle(file.Name, text.Problem!));
    }

    /// <summary>The page's text; null where there is more of it than any article has. An element inside one that is drawn is drawn with it alone.</summary>
    /// <exception cref="OperationCanceledException">The drawing was stopped.</exception>
    public static string? Body(IDocument page, string? title, CancellationToken cancellation)
    {
        var (longest, room) = ("", HtmlText.MaxLength);
        foreach (var selector in Bodies)
        {
            var drawn = new HashSet<INode>(ReferenceEqualityComparer.Instance);
            foreach (var element in page.QuerySelectorAll(selector).Where(element => !IsInside(element, drawn)).Take(MaxBodies))
            {
                if (HtmlText.Draw(element, title, room, cancellation) is not { } text)
                    return null;
                drawn.Add(element);
                room -= text.Length;
                if (text.Length > longest.Length)
                    longest = text;
            }

            if (longest.Length >= MinBodyLength)
                break;
        }

        return longest;
    }

    private static bool IsInside(IElement element, HashSet<INode> drawn)
    {
        for (INode? node = element.Parent; node is not null && drawn.Count > 0; node = node.Parent)
            if (drawn.Contains(node))
                return true;
        return false;
    }

    private static ArticleLoad Read(ArticleFile file, string markup, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        try
        {
            using var page = MarkupParser.Parse(markup, limit.Token);
            if (page is null)
                return new SkippedArticle(file.Name, ReadProblem.Tangled);
            var header = HtmlHeader.Read(page);
            return Body(page, header.Title, limit.Token) is { } text
                ? ArticleMaker.Make(file.Name, file.Id, header, text, titleFromText: false)
                : new SkippedArticle(file.Name, ReadProblem.TooLong);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SkippedArticle(file.Name, ReadProblem.TooSlow);
        }
    }
}
