namespace TalksBot.Core.Text.Loading;

/// <summary>Reads the articles of one file of one format, in order. Bad input comes as skipped; only cancellation throws.</summary>
internal delegate IAsyncEnumerable<NamedLoad> ReadArticles(ArticleFile file, CancellationToken cancellation);

/// <summary>A load with the name of the line that it comes from; the name is null where it is the whole file.</summary>
internal readonly record struct NamedLoad(ArticleLoad Load, string? Name = null)
{
    public Article? Article => Load.Article;
}
