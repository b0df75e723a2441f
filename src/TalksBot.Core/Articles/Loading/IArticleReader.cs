namespace TalksBot.Core.Articles.Loading;

/// <summary>Reads the articles of one file of one format.</summary>
internal interface IArticleReader
{
    /// <summary>The file's articles in order. Bad input comes as skipped; only cancellation throws.</summary>
    IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, CancellationToken cancellation);
}
