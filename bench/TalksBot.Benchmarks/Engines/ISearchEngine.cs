using TalksBot.Core.Search;

namespace TalksBot.Benchmarks.Engines;

/// <summary>What the benchmark asks of an engine.</summary>
internal interface ISearchEngine : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Starts what the engine needs, such as a server; not counted.</summary>
    Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Indexes the articles into an empty folder.</summary>
    Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder);

    /// <summary>Makes ready what was built, as a process does that starts on it; not counted as building.</summary>
    Task OpenAsync(string folder);

    /// <summary>What it takes on disk, where that isn't in the folder; null where it is.</summary>
    Task<double?> DiskMegabytesAsync() => Task.FromResult<double?>(null);

    /// <summary>Brings in one changed article; returns when it can be found. False where the engine isn't asked to.</summary>
    Task<bool> ChangeAsync(IndexedArticle article) => Task.FromResult(false);

    /// <summary>The texts of the ten best passages.</summary>
    IReadOnlyList<string> Search(string question);
}
