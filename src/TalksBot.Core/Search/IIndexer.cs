using NodaTime;

namespace TalksBot.Core.Search;

/// <summary>Keeps the index in step with the articles.</summary>
public interface IIndexer
{
    /// <summary>
    /// Brings the index up to date. One run at a time: who asks while one is under way joins it and gets its report;
    /// who asks to rebuild while a lesser run is under way waits for it and rebuilds then.
    /// </summary>
    /// <param name="rebuild">Index everything anew even where nothing has changed.</param>
    /// <param name="progress">Told after each article; null where nobody watches.</param>
    /// <param name="cancellation">Stops waiting and, where nobody else waits, the run; the old state stays.</param>
    Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation);

    /// <summary>
    /// As <see cref="UpdateAsync"/>, for who looks often: a file whose size and time are as they were is taken to be as it was, and only
    /// what has changed is read.
    /// </summary>
    Task<IndexReport> FollowAsync(CancellationToken cancellation) => UpdateAsync(rebuild: false, progress: null, cancellation);
}

/// <summary>What an indexing run did.</summary>
/// <param name="Status">The index after the run.</param>
/// <param name="Rebuilt">False where the index was up to date already.</param>
/// <param name="Reason">Why it was rebuilt, in a few words ("articles changed"); null where it wasn't.</param>
/// <param name="Elapsed">How long the run took.</param>
public sealed record IndexReport(IndexStatus Status, bool Rebuilt, string? Reason, TimeSpan Elapsed)
{
    public ImmutableArray<SkippedArticle> Skipped => Status.Skipped;

    /// <summary>When the run began: what changed in the articles later may not be in it.</summary>
    public Instant Started { get; init; }
}
