using System.Runtime.CompilerServices;

namespace TalksBot.Core.Search;

public static class PassageIndexExtensions
{
    /// <inheritdoc cref="IPassageIndex.ReplaceAsync"/>
    public static Task ReplaceAsync(
        this IPassageIndex index, IAsyncEnumerable<IndexedArticle> articles, IndexStamp stamp, CancellationToken cancellation = default) =>
        index.ReplaceAsync(articles, () => stamp, cancellation);

    /// <summary>Every finding that fits, page by page: as many as there are, a page of them in memory at a time.</summary>
    public static async IAsyncEnumerable<FindingHit> ReadAllAsync(
        this IPassageIndex index, FindingList list, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var next = list; ;)
        {
            var page = await index.ListAsync(next, cancellation);
            foreach (var hit in page)
                yield return hit;
            if (page.Length < next.Count)
                yield break;
            next = next with { After = EndOf(page, next.After) };
        }
    }

    private static FindingPlace EndOf(ImmutableArray<FindingHit> page, FindingPlace? before)
    {
        var (article, given) = (page[^1].Article.Id, 0);
        for (var i = page.Length - 1; i >= 0 && page[i].Article.Id == article; i--)
            given++;
        return new FindingPlace(article, given == page.Length && before?.Article == article ? before.Given + given : given);
    }
}
