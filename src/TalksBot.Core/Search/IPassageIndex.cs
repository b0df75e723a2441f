namespace TalksBot.Core.Search;

/// <summary>
/// The port to an engine: whole questions in, whole results out, so that an engine across a network fits behind it.
/// Any number of callers at once; each call sees one state of the index from start to end.
/// </summary>
public interface IPassageIndex : IAsyncDisposable
{
    /// <summary>Passages by BM25 over the analyzer's terms.</summary>
    Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default);

    /// <summary>Findings by BM25 over <see cref="FindingKind.SearchText"/>; without terms, the first ones in the order of articles and sentences.</summary>
    Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// A page of findings in the order of articles and sentences; a shorter one than was asked for is the last.
    /// <see cref="PassageIndexExtensions.ReadAllAsync"/> goes through all of them.
    /// </summary>
    Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default);

    /// <summary>The articles that the filter admits, in the order of their ids.</summary>
    Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default);

    /// <summary>One article with its text; null where the index has none of that id.</summary>
    Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default);

    /// <summary>Names of people and organisations that begin like <paramref name="prefix"/> or are spelt nearly so, likeliest first.</summary>
    Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default);

    /// <summary>How the articles write the name, or part of one, that sounds as typed, in whatever script; null where none does or several do.</summary>
    /// <param name="typed">The name.</param>
    /// <param name="language">The code of the language it is spelt in ("tr"); null where it may be any.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<string?> HearNameAsync(string typed, string? language, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    /// <summary>A name that the articles write in another script than the Latin one, and that sounds as typed; null where there is none.</summary>
    Task<string?> HearInOtherScriptAsync(string typed, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    /// <summary>What the index was made from, or why there is none.</summary>
    Task<IndexState> GetStateAsync(CancellationToken cancellation = default);

    Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Replaces what the index holds by these articles in one step: callers see the old state until the new one is whole.
    /// A cancelled or failed call leaves the old state.
    /// </summary>
    /// <param name="articles">Read once, from first to last.</param>
    /// <param name="stamp">Asked for when the articles are through: only then is it known what was skipped.</param>
    /// <param name="cancellation">Stops the run.</param>
    Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default);

    /// <summary>
    /// As <see cref="ReplaceAsync"/>, but articles that the index holds just so keep what is known of them: only new and changed
    /// ones are extracted from. Engines that can't keep a part extract from all.
    /// </summary>
    /// <param name="articles">All articles, read once, from first to last.</param>
    /// <param name="extract">Called for articles that are new or changed.</param>
    /// <param name="stamp">Asked for when the articles are through.</param>
    /// <param name="cancellation">Stops the run.</param>
    Task UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        ReplaceAsync(articles.Select(extract), stamp, cancellation);

    /// <summary>
    /// Brings in what has changed and leaves everything else as it is, at a cost that goes with the change. As whole as
    /// <see cref="ReplaceAsync"/>, and the same state in the end.
    /// </summary>
    /// <param name="changes">What has changed, and since when.</param>
    /// <param name="extract">Called for articles that are new or changed.</param>
    /// <param name="stamp">Asked for when they are through.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>False where the index isn't in the state that the changes count from, or the engine can't change a part: then nothing has happened.</returns>
    Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp,
        CancellationToken cancellation = default) => Task.FromResult(false);

    /// <summary>Holds one state for all calls of a question, where the engine can; else each call sees the state of its moment.</summary>
    IndexReading Read() => new(this);

    /// <summary>Reads everything that is stored once, so that damage is found before a question meets it; <see cref="GetStateAsync"/> tells.</summary>
    Task CheckAsync(CancellationToken cancellation = default) => Task.CompletedTask;
}

/// <summary>An index that doesn't change while it is held.</summary>
/// <param name="index">Answers from one state.</param>
/// <param name="held">What holds the state; null where nothing has to.</param>
public sealed class IndexReading(IPassageIndex index, IAsyncDisposable? held = null) : IAsyncDisposable
{
    public IPassageIndex Index => index;

    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
