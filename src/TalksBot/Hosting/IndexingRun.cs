using System.Diagnostics.CodeAnalysis;

namespace TalksBot.Hosting;

/// <summary>One run of the indexer and everyone who waits for it: when the last one leaves, it is cancelled.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A token source without a timer holds nothing to give back, and waiters may still look at it.")]
internal sealed class IndexingRun : IProgress<IndexProgress>
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource abandoned = new();
    private readonly Func<Task<IndexReport>> run;
    private Task<IndexReport> report = Task.FromException<IndexReport>(new InvalidOperationException("The run hasn't begun."));
    private ImmutableArray<IProgress<IndexProgress>> watchers = [];
    private int waiting;

    /// <param name="depth">How closely it looks.</param>
    /// <param name="previous">The run before, which has to be over before this one begins; null for none.</param>
    /// <param name="work">The run itself.</param>
    public IndexingRun(IndexDepth depth, IndexingRun? previous, Func<IndexingRun, CancellationToken, Task<IndexReport>> work)
    {
        Depth = depth;
        run = async () =>
        {
            if (previous is not null)
                await previous.EndAsync();
            return await work(this, abandoned.Token);
        };
    }

    public IndexDepth Depth { get; }

    /// <summary>Begins, for the first who waits for it.</summary>
    public Task<IndexReport> Start(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        (waiting, watchers) = (1, progress is null ? [] : [progress]);
        report = Task.Run(run, CancellationToken.None);
        return WaitAsync(progress, cancellation);
    }

    /// <summary>Waits for the report together with the others; null where the run is over or given up already.</summary>
    public Task<IndexReport>? Join(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (report.IsCompleted || abandoned.IsCancellationRequested)
                return null;
            waiting++;
            if (progress is not null)
                watchers = watchers.Add(progress);
        }

        return WaitAsync(progress, cancellation);
    }

    public void Report(IndexProgress value)
    {
        foreach (var watcher in watchers)
            watcher.Report(value);
    }

    /// <summary>Waits until nothing of the run goes on, however it ended.</summary>
    public Task EndAsync() => Task.WhenAny(report);

    private async Task<IndexReport> WaitAsync(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return await report.WaitAsync(cancellation);
        }
        finally
        {
            Leave(progress);
        }
    }

    private void Leave(IProgress<IndexProgress>? progress)
    {
        lock (gate)
        {
            if (progress is not null)
                watchers = watchers.Remove(progress);
            if (--waiting > 0 || report.IsCompleted)
                return;
        }

        abandoned.Cancel();
    }
}

/// <summary>How closely a run of the indexer looks; a deeper one does all that a lesser one does.</summary>
internal enum IndexDepth
{
    /// <summary>At files of another size or time.</summary>
    Changes,

    /// <summary>At what stands in every file.</summary>
    Contents,

    /// <summary>At nothing that was known: everything is indexed anew.</summary>
    Everything,
}
