using TalksBot.Postgres.Reading;
using TalksBot.Postgres.Writing;

namespace TalksBot.Postgres;

/// <summary>
/// The engine of <c>Index:Engine=postgres</c>: the index in a database that any number of processes share. Questions are
/// answered by a standby where there is one; what writes, and what the indexer asks, goes to the primary.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="corpus">Which of the sets of articles that it holds.</param>
public sealed class PostgresPassageIndex(PostgresDatabase database, string corpus = PostgresPassageIndex.MainCorpus) : IPassageIndex
{
    public const string EngineName = "postgres";

    /// <summary>The configured set of articles; sets named on a command line have names of their own.</summary>
    public const string MainCorpus = "main";

    private volatile KnownStamp? stamp;
    private volatile KnownNames? names;

    private sealed record KnownStamp(long Generation, IndexStamp Stamp);

    private sealed record KnownNames(long Generation, NameSuggester Suggester);

    internal string Corpus => corpus;

    public IndexReading Read()
    {
        var reading = new PostgresReading(this, database);
        return new IndexReading(reading, reading);
    }

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) =>
        ReadAsync(index => index.SearchAsync(query, cancellation));

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) =>
        ReadAsync(index => index.FindAsync(query, cancellation));

    public Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default) =>
        ReadAsync(index => index.ListAsync(list, cancellation));

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) =>
        ReadAsync(index => index.ListArticlesAsync(filter, cancellation));

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default) =>
        ReadAsync(index => index.GetArticleAsync(id, cancellation));

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        ReadAsync(index => index.SuggestAsync(prefix, count, cancellation));

    public Task<string?> HearNameAsync(string typed, string? language, CancellationToken cancellation = default) =>
        ReadAsync(index => index.HearNameAsync(typed, language, cancellation));

    public Task<string?> HearInOtherScriptAsync(string typed, CancellationToken cancellation = default) =>
        ReadAsync(index => index.HearInOtherScriptAsync(typed, cancellation));

    /// <summary>What the primary says, so that nobody indexes for what a standby hasn't seen yet; where it is away, what a standby says.</summary>
    public async Task<IndexState> GetStateAsync(CancellationToken cancellation = default)
    {
        var state = await NewestStateAsync(cancellation).ConfigureAwait(false);
        return state.Problem is { } problem ? new IndexState(null, problem) : new IndexState(StampOf(state), null);
    }

    /// <inheritdoc cref="GetStateAsync"/>
    public async Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) =>
        (await NewestStateAsync(cancellation).ConfigureAwait(false)).Status;

    /// <exception cref="IndexUnavailableException">The primary went away: the old state stays.</exception>
    public async Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        await using var session = await WriterSession.OpenAsync(database, corpus, cancellation).ConfigureAwait(false);
        await session.WriteAsync(() => new Replacement(session).RunAsync(articles, stamp, cancellation)).ConfigureAwait(false);
    }

    /// <exception cref="IndexUnavailableException">The primary went away: the old state stays.</exception>
    public async Task UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        await using var session = await WriterSession.OpenAsync(database, corpus, cancellation).ConfigureAwait(false);
        await session.WriteAsync(() => new Revision(session).RunAsync(articles, extract, stamp, cancellation)).ConfigureAwait(false);
    }

    /// <summary>The database is whoever's made it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The stamp of a state: the same object as long as nothing changes.</summary>
    internal IndexStamp? StampOf(IndexStateRow state)
    {
        if (state.Stamp is null)
            return null;
        var known = stamp;
        if (known is null || known.Generation != state.Generation)
            stamp = known = new KnownStamp(state.Generation, state.Stamp);
        return known.Stamp;
    }

    /// <summary>The names of a state, read once for each.</summary>
    internal async Task<NameSuggester> NamesAsync(NpgsqlConnection connection, IndexStateRow state, CancellationToken cancellation)
    {
        if (names is { } known && known.Generation == state.Generation)
            return known.Suggester;
        var table = new NameTable();
        const string Names = "SELECT names FROM talksbot.articles WHERE edition = $1";
        foreach (var stored in await Statement.ListAsync(connection, Names, row => row.GetFieldValue<byte[]>(0), cancellation, state.Edition)
            .ConfigureAwait(false))
            StoredNames.Read(stored, table);
        var suggester = new NameSuggester(table.Names);
        names = new KnownNames(state.Generation, suggester);
        return suggester;
    }

    private async Task<T> ReadAsync<T>(Func<IPassageIndex, Task<T>> read)
    {
        await using var reading = Read();
        return await read(reading.Index).ConfigureAwait(false);
    }

    private async Task<IndexStateRow> NewestStateAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenPrimaryAsync(cancellation).ConfigureAwait(false);
            return await IndexStateRow.ReadAsync(connection, corpus, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure))
        {
            return await database.RetryAsync(
                async () =>
                {
                    await using var connection = await database.OpenForReadingAsync(cancellation).ConfigureAwait(false);
                    return await IndexStateRow.ReadAsync(connection, corpus, cancellation).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        }
    }
}
