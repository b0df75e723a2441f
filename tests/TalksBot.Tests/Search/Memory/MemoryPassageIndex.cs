using System.Collections.Immutable;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Search.Memory;

/// <summary>An index that lives in memory and scores in the plainest way: what tests and other engines are held against.</summary>
public sealed class MemoryPassageIndex : IPassageIndex
{
    private volatile MemoryState state = MemoryState.Empty;

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        var now = state;
        var ranking = now.PassageTexts.Rank(QueryTerms.Merge(query.Terms), now.Admitted(query.Filter), query.Count);
        return Task.FromResult(new PassageResult([.. ranking.Best.Select(best => Hit(now, best))], ranking.Terms, ranking.Admitted));
    }

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default)
    {
        var now = state;
        var findings = now.Findings(query.Kind);
        var admitted = now.Admitted(query.Filter);
        if (query.Terms.IsEmpty)
            return ListAsync(query.AsList, cancellation);
        var ranking = now.FindingTexts(query.Kind).Rank(QueryTerms.Merge(query.Terms), admitted, query.Count);
        return Task.FromResult(ranking.Best
            .Select(best => new FindingHit(now.Infos[findings[best.Text].Article], findings[best.Text].Finding, best.Score))
            .ToImmutableArray());
    }

    public Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default)
    {
        var now = state;
        var hits = now.Findings(list.Kind)
            .Select(entry => new FindingHit(now.Infos[entry.Article], entry.Finding, 0))
            .Where(hit => list.Filter.Admits(hit.Article) && list.Admits(hit.Finding) && string.CompareOrdinal(hit.Article.Id, list.After?.Article ?? "") >= 0);
        var (same, rest) = (hits.Where(hit => hit.Article.Id == list.After?.Article), hits.Where(hit => hit.Article.Id != list.After?.Article));
        return Task.FromResult(same.Skip(list.After?.Given ?? 0).Concat(rest).Take(list.Count).ToImmutableArray());
    }

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) =>
        Task.FromResult(state.Infos.Where(filter.Admits).ToImmutableArray());

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default)
    {
        var now = state;
        return Task.FromResult(now.ByNumber.TryGetValue(id, out var number) ? now.Articles[number].Article : null);
    }

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        Task.FromResult(state.Names.Suggest(prefix, count));

    public Task<string?> HearNameAsync(string typed, string? language, CancellationToken cancellation = default) =>
        Task.FromResult(state.Names.Hear(typed, language));

    public Task<string?> HearInOtherScriptAsync(string typed, CancellationToken cancellation = default) =>
        Task.FromResult(state.Names.HearInOtherScript(typed));

    public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new IndexState(state == MemoryState.Empty ? null : state.Stamp, null));

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default)
    {
        var now = state;
        return Task.FromResult(new IndexStatus(
            "memory", now.Articles.Length, now.Passages.Count, now.FindingCount, now.Stamp.BuiltAt, now.Infos.Max(info => info.Published), now.Stamp.Skipped));
    }

    public async Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        var all = new List<IndexedArticle>();
        await foreach (var article in articles.WithCancellation(cancellation))
            all.Add(article);
        state = new MemoryState(all, stamp());
    }

    public Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        var now = state;
        if (now.Stamp.Fingerprint != changes.Since)
            return Task.FromResult(false);
        var left = changes.Gone.Concat(changes.Articles.Select(article => article.Id)).ToHashSet(StringComparer.Ordinal);
        var next = now.Articles.Where(article => !left.Contains(article.Article.Id)).Concat(changes.Articles.Select(extract)).ToList();
        state = new MemoryState(next, stamp());
        return Task.FromResult(true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static PassageHit Hit(MemoryState now, RankedText best)
    {
        var (article, passage) = now.Passages[best.Text];
        return new PassageHit(now.Infos[article], passage, best.Score);
    }
}
