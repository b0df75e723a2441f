using NodaTime;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn;

namespace TalksBot.Benchmarks.Engines;

internal sealed class BuiltInEngine : ISearchEngine
{
    private BuiltInPassageIndex? index;

    public string Name => BuiltInPassageIndex.EngineName;

    public async Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder)
    {
        await using var building = BuiltInPassageIndex.Open(folder);
        await building.ReplaceAsync(articles, new IndexStamp("benchmark", Instant.MinValue, []));
    }

    public Task OpenAsync(string folder)
    {
        index = BuiltInPassageIndex.Open(folder);
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Search(string question)
    {
        var query = new PassageQuery([.. Analyzer.Terms(question).Select(term => new QueryTerm(term))], CorpusFilter.Everything, 10);
        return [.. index!.SearchAsync(query).GetAwaiter().GetResult().Hits.Select(hit => hit.Passage.Text.Text)];
    }

    public ValueTask DisposeAsync() => index?.DisposeAsync() ?? ValueTask.CompletedTask;
}
