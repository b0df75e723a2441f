using NodaTime;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Engines;

/// <summary>The bot's own: Lucene.Net's index, searched in columns.</summary>
internal sealed class TalksBotEngine : ISearchEngine
{
    private LucenePassageIndex? index;

    public string Name => "talksbot";

    private static IndexStamp Stamp => new("benchmark", Instant.MinValue, []);

    public async Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder)
    {
        await using var building = LucenePassageIndex.Open(folder);
        await building.ReplaceAsync(articles, Stamp);
    }

    public Task OpenAsync(string folder)
    {
        index = LucenePassageIndex.Open(folder);
        return Task.CompletedTask;
    }

    public async Task<bool> ChangeAsync(IndexedArticle article) =>
        await index!.TryChangeAsync(new ArticleChanges(Stamp.Fingerprint, [article.Article], []), _ => article, () => Stamp) && Search("zyzzyva").Count > 0;

    public IReadOnlyList<string> Search(string question)
    {
        var query = new PassageQuery([.. Analyzer.Terms(question).Select(term => new QueryTerm(term))], CorpusFilter.Everything, 10);
        return [.. index!.SearchAsync(query).GetAwaiter().GetResult().Hits.Select(hit => hit.Passage.Text.Text)];
    }

    public ValueTask DisposeAsync() => index?.DisposeAsync() ?? ValueTask.CompletedTask;
}
