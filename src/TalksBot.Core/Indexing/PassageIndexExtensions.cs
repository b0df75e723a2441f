namespace TalksBot.Core.Indexing;

public static class PassageIndexExtensions
{
    /// <inheritdoc cref="IPassageIndex.ReplaceAsync"/>
    public static Task ReplaceAsync(
        this IPassageIndex index, IAsyncEnumerable<IndexedArticle> articles, IndexStamp stamp, CancellationToken cancellation = default) =>
        index.ReplaceAsync(articles, () => stamp, cancellation);
}
