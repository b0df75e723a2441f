using NodaTime;

namespace TalksBot.Hosting;

/// <summary>Brings an index from one state to the next, by the shortest way that is sure.</summary>
/// <param name="index">The index.</param>
/// <param name="paths">What articles are loaded from.</param>
/// <param name="state">The index's state.</param>
/// <param name="articles">What the articles look like now.</param>
/// <param name="fingerprint">What the next state is stamped with.</param>
/// <param name="now">When the looking at them began.</param>
/// <param name="total">How many articles there seem to be.</param>
/// <param name="progress">Told after each article that is read.</param>
/// <param name="elapsed">The time since the run began.</param>
/// <param name="traffic">The questions to give way to.</param>
internal sealed class IndexUpdate(
    IPassageIndex index,
    IReadOnlyList<string> paths,
    IndexState state,
    ArticleFingerprint articles,
    string fingerprint,
    DateTimeOffset now,
    int total,
    IProgress<IndexProgress> progress,
    Func<TimeSpan> elapsed,
    QuestionTraffic traffic)
{
    private static readonly Dictionary<string, FileArticles> Nothing = [];

    /// <summary>Reads every file without a change to the index: for the changes to come.</summary>
    public async Task<IndexedFiles> LearnAsync(CancellationToken cancellation)
    {
        var intake = Intake();
        await foreach (var _ in intake.ReadAsync(paths, Any, cancellation))
            cancellation.ThrowIfCancellationRequested();
        return Files(intake);
    }

    /// <summary>Where nothing has changed.</summary>
    public IndexedFiles Keep(IndexedFiles before) => before.With(fingerprint, articles.Files, [], Nothing, now);

    /// <summary>Everything anew.</summary>
    public async Task<IndexedFiles> ReplaceAsync(CancellationToken cancellation)
    {
        var intake = Intake();
        await index.ReplaceAsync(intake.ReadAsync(paths, Any, cancellation).Select(intake.Extract), () => Stamp(intake, Files(intake)), cancellation);
        return Files(intake);
    }

    /// <summary>All articles are read and compared with the index's. Null where what the index holds turns out to be broken.</summary>
    public Task<IndexedFiles?> TryUpdateAsync(CancellationToken cancellation) => UnlessBrokenAsync(
        async () =>
        {
            var intake = Intake();
            await index.UpdateAsync(intake.ReadAsync(paths, Any, cancellation), intake.Extract, () => Stamp(intake, Files(intake)), cancellation);
            return Files(intake);
        },
        cancellation);

    /// <summary>Only what has changed is read. Null where that isn't enough to go by.</summary>
    public Task<IndexedFiles?> TryChangeAsync(IndexedFiles before, CancellationToken cancellation) => UnlessBrokenAsync(
        async () =>
        {
            if (before.Touched(articles.Files) is not { } touched)
                return null;
            var (intake, old) = (Intake(), before.IdsOf(touched).ToImmutableHashSet(StringComparer.Ordinal));
            intake.KeepAllBut(old);
            var read = await intake.ReadAsync(paths, touched.Contains, cancellation).ToListAsync(cancellation);
            var ids = read.Select(article => article.Id).ToImmutableHashSet(StringComparer.Ordinal);
            if (intake.Files.Values.Any(file => file.HasDuplicates) || before.HoldElsewhere(ids, touched))
                return null;
            var after = before.With(fingerprint, articles.Files, touched, intake.Files, now);
            var changes = new ArticleChanges(before.Fingerprint, [.. read], [.. old.Except(ids)]);
            return await index.TryChangeAsync(changes, intake.Extract, () => Stamp(intake, after), cancellation) ? after : null;
        },
        cancellation);

    private async Task<IndexedFiles?> UnlessBrokenAsync(Func<Task<IndexedFiles?>> change, CancellationToken cancellation)
    {
        try
        {
            return await change();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if ((await index.GetStateAsync(cancellation)).Problem is null)
                throw;
            return null;
        }
    }

    private static bool Any(string path) => true;

    private ArticleIntake Intake() => new(state.Stamp, progress, total, elapsed, traffic);

    private IndexedFiles Files(ArticleIntake intake) => new(fingerprint, articles.Files, intake.Files, now);

    private IndexStamp Stamp(ArticleIntake intake, IndexedFiles files) =>
        new(fingerprint, Instant.FromDateTimeOffset(now), intake.Skipped(files.Skipped));
}
