namespace TalksBot.Postgres.Writing;

/// <summary>Writes a whole new edition beside the one that answers, and puts it in its place at the end.</summary>
internal sealed class Replacement(WriterSession session)
{
    private readonly Numbering numbering = Numbering.Anew(session.State);
    private readonly PostingBuffer postings = new();
    private readonly ArticleBatch batch = new();
    private int edition;

    public async Task RunAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation)
    {
        edition = await session.BeginEditionAsync(cancellation).ConfigureAwait(false);
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var numbered = numbering.Add(ArticleRows.Of(article));
            postings.Add(numbered);
            batch.Add(numbered);
            if (batch.IsFull)
                await FlushAsync(isLast: false, cancellation).ConfigureAwait(false);
        }

        await FlushAsync(isLast: true, cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("ANALYZE talksbot.articles, talksbot.passages, talksbot.findings, talksbot.postings", cancellation).ConfigureAwait(false);
        await session.PublishAsync(numbering.State(session.State, edition, stamp()), () => Task.CompletedTask, cancellation).ConfigureAwait(false);

        // From here on the new state answers: what is left of the old one is the next session's to clean if this one can't.
        await session.CleanAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task FlushAsync(bool isLast, CancellationToken cancellation)
    {
        // A block is whole once numbers are given behind it.
        var whole = postings.Blocks.Where(block => isLast || (block.Block + 1L) * PostingBlock.Size <= numbering.Next[block.Kind]).ToList();
        await session.StageAsync(
            async () =>
            {
                var copy = new RowCopy(session.Connection, cancellation);
                await copy.ArticlesAsync(batch.Articles, edition, edition).ConfigureAwait(false);
                foreach (var block in whole)
                    await copy.PostingsAsync(edition, block.Kind, block.Block, postings.Take(block)).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        batch.Clear();
    }
}
