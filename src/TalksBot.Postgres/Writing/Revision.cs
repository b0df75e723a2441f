using TalksBot.Postgres.Reading;

namespace TalksBot.Postgres.Writing;

/// <summary>
/// Brings the edition that answers in step with the articles: new and changed ones are written beside it, unseen, and take
/// their places, together with those that go, in one transaction at the end.
/// </summary>
internal sealed class Revision(WriterSession session)
{
    private readonly int edition = session.State.Edition;
    private readonly Numbering numbering = Numbering.After(session.State);
    private readonly PostingBuffer added = new();
    private readonly PostingRemovals removed = new();
    private readonly ArticleBatch batch = new();
    private readonly List<NumberedArticle> leaving = [];

    // New articles stand in an edition of their own until they are published; what belongs to them is seen through them alone.
    private int unpublished;

    public async Task RunAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation)
    {
        unpublished = await session.BeginEditionAsync(cancellation).ConfigureAwait(false);
        var known = await KnownAsync(cancellation).ConfigureAwait(false);
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (known.TryGetValue(article.Id, out var old) && old.Hash.AsSpan().SequenceEqual(ArticleRows.HashOf(article)))
            {
                known.Remove(article.Id);
                continue;
            }

            var numbered = numbering.Add(ArticleRows.Of(extract(article)));
            added.Add(numbered);
            batch.Add(numbered);
            if (batch.IsFull)
                await FlushAsync(cancellation).ConfigureAwait(false);
        }

        await FlushAsync(cancellation).ConfigureAwait(false);
        foreach (var old in known.Values)
            await LeaveAsync(old.Number, cancellation).ConfigureAwait(false);
        await session.PublishAsync(numbering.State(session.State, edition, stamp()), () => SwapAsync(cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<Dictionary<string, (long Number, byte[] Hash)>> KnownAsync(CancellationToken cancellation)
    {
        var known = await session.ListAsync(
            "SELECT header, number, hash FROM talksbot.articles WHERE edition = $1",
            row => (ArticleReader.Header(row.GetFieldValue<byte[]>(0)).Id, Known: (row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            cancellation, edition).ConfigureAwait(false);
        return known.ToDictionary(article => article.Id, article => article.Known, StringComparer.Ordinal);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (batch.Articles.Count == 0)
            return;
        await session.StageAsync(() => new RowCopy(session.Connection, cancellation).ArticlesAsync(batch.Articles, edition, unpublished), cancellation)
            .ConfigureAwait(false);
        batch.Clear();
    }

    // What the article was found by is analysed again: the rules are those that it was indexed with, or everything is replaced.
    private async Task LeaveAsync(long number, CancellationToken cancellation)
    {
        var firsts = await Statement.ReadAsync<int[]>(session.Connection, "SELECT firsts FROM talksbot.articles WHERE number = $1", cancellation, number)
            .ConfigureAwait(false);
        var article = new NumberedArticle(
            number, ArticleRows.Of(await ArticleReader.ReadAsync(session.Connection, number, cancellation).ConfigureAwait(false)), firsts!);
        numbering.Remove(article);
        removed.Add(article);
        leaving.Add(article);
    }

    private async Task SwapAsync(CancellationToken cancellation)
    {
        var numbers = leaving.Select(article => article.Number).ToArray();
        foreach (var article in leaving)
            await session.ExecuteAsync(
                "DELETE FROM talksbot.passages WHERE edition = $1 AND number >= $2 AND number < $3", cancellation,
                edition, article.FirstPassage, article.FirstPassage + article.Counts[FindingKind.Passage.Number]).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM talksbot.findings WHERE article = ANY($1)", cancellation, numbers).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM talksbot.articles WHERE number = ANY($1)", cancellation, numbers).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE talksbot.articles SET edition = $2 WHERE edition = $1", cancellation, unpublished, edition).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM talksbot.loose_editions WHERE edition = $1", cancellation, unpublished).ConfigureAwait(false);
        await new PostingChanges(session, edition, cancellation).RunAsync(added, removed).ConfigureAwait(false);
    }
}
