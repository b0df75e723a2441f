using System.Runtime.CompilerServices;
using NodaTime;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads <c>.html</c> as a page of the web is read: the header from the markup, the text from the part that is the story.</summary>
internal static class HtmlArticleReader
{
    /// <summary>Longer than any page's reading takes, even on a machine that is busy otherwise.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = await FileText.ReadPageAsync(file.Path, cancellation);
        yield return new NamedLoad(text.Content is { } content ? Read(file, content, text.Repair, cancellation) : new SkippedArticle(file.Name, text.Problem!));
    }

    private static ArticleLoad Read(ArticleFile file, string markup, string? repair, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        try
        {
            if (WebPage.Read(markup, null, Written(file.Path), limit.Token) is not { } page)
                return new SkippedArticle(file.Name, ReadProblem.Tangled);
            return page.Refusal is { } refusal ? new SkippedArticle(file.Name, refusal) : Article(file, page, repair);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SkippedArticle(file.Name, ReadProblem.TooSlow);
        }
    }

    /// <summary>No page was published after its file was written; a time that no file can have says nothing.</summary>
    private static LocalDate? Written(string path) =>
        File.GetLastWriteTimeUtc(path) is { Year: > 2000 } time ? LocalDate.FromDateTime(time) : null;

    private static ArticleLoad Article(ArticleFile file, WebPage page, string? repair)
    {
        string?[] repairs = [repair, .. page.Repairs, page.Draft.IsTeaser ? ReadProblem.Teaser : null];
        return ArticleMaker.Make(file.Name, file.Id, page.Draft, titleFromText: false) with
        {
            Repairs = [.. repairs.OfType<string>()],
        };
    }
}
