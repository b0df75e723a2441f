using System.Data;

namespace TalksBot.Postgres.Reading;

/// <summary>
/// One question's view of the index: a read-only transaction that sees one state from its first call to its last, opened
/// by the first call. Calls come one after the other.
/// </summary>
internal sealed class PostgresReading(PostgresPassageIndex index, PostgresDatabase database) : IPassageIndex
{
    private readonly PostingRows postings = new();
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private ReadingState? state;

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) =>
        ReadAsync(now => PassageSearch.RunAsync(now, query, cancellation), cancellation);

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) =>
        ReadAsync(now => FindingSearch.RunAsync(now, query, cancellation), cancellation);

    public Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default) =>
        ReadAsync(now => FindingSearch.ListAsync(now, list, cancellation), cancellation);

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) =>
        ReadAsync(now => ArticleReader.ListAsync(now.Connection, now.State.Edition, filter, cancellation), cancellation);

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default) =>
        ReadAsync(now => ArticleReader.FindAsync(now.Connection, now.State.Edition, id, cancellation), cancellation);

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        ReadAsync(async now => (await index.NamesAsync(now.Connection, now.State, cancellation).ConfigureAwait(false)).Suggest(prefix, count), cancellation);

    public Task<string?> HearNameAsync(string typed, string? language, CancellationToken cancellation = default) =>
        ReadAsync(async now => (await index.NamesAsync(now.Connection, now.State, cancellation).ConfigureAwait(false)).Hear(typed, language), cancellation);

    public Task<string?> HearInOtherScriptAsync(string typed, CancellationToken cancellation = default) =>
        ReadAsync(async now => (await index.NamesAsync(now.Connection, now.State, cancellation).ConfigureAwait(false)).HearInOtherScript(typed), cancellation);

    public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) =>
        ReadAsync(now => Task.FromResult(new IndexState(index.StampOf(now.State), null)), cancellation);

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) =>
        ReadAsync(now => Task.FromResult(now.State.Status), cancellation);

    public Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        index.ReplaceAsync(articles, stamp, cancellation);

    public async ValueTask DisposeAsync()
    {
        var (open, running) = (connection, transaction);
        (connection, transaction) = (null, null);
        postings.Dispose();
        try
        {
            if (running is not null)
                await running.CommitAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) || failure is InvalidOperationException)
        {
            // Nothing was written: how the transaction ended doesn't matter.
        }

        if (open is not null)
            await open.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> ReadAsync<T>(Func<ReadingState, Task<T>> read, CancellationToken cancellation)
    {
        if (state is null)
            return await database.RetryAsync(() => BeginAsync(read, cancellation), cancellation).ConfigureAwait(false);
        try
        {
            return await read(state).ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) && !cancellation.IsCancellationRequested)
        {
            throw DatabaseFailure.Unavailable(failure, isInterruption: true);
        }
    }

    // The first call may be made again: nobody has seen anything of the state yet.
    private async Task<T> BeginAsync<T>(Func<ReadingState, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            connection = await database.OpenForReadingAsync(cancellation).ConfigureAwait(false);
            transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
            var now = await IndexStateRow.ReadAsync(connection, index.Corpus, cancellation).ConfigureAwait(false);
            if (now.Problem is { } problem)
                throw new IndexUnavailableException(problem);
            var begun = new ReadingState(connection, now, postings);
            var result = await read(begun).ConfigureAwait(false);
            state = begun;
            return result;
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>What the searches of one question share.</summary>
/// <param name="Connection">In a transaction that sees the state.</param>
/// <param name="State">The state.</param>
/// <param name="Postings">What they have read so far.</param>
internal sealed record ReadingState(NpgsqlConnection Connection, IndexStateRow State, PostingRows Postings);
