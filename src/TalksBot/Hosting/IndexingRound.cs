using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

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
internal sealed class IndexingRound(
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
    private static readonly Dictionary<string, FileContents> Nothing = [];

    /// <summary>Reads every file without a change to the index: for the changes to come.</summary>
    public async Task<IndexedFiles> LearnAsync(CancellationToken cancellation)
    {
        var pass = Pass();
        await foreach (var _ in pass.ReadAsync(paths, Any, cancellation))
            cancellation.ThrowIfCancellationRequested();
        return Files(pass);
    }

    /// <summary>Where nothing has changed.</summary>
    public IndexedFiles Keep(IndexedFiles before) => before.With(fingerprint, articles.Files, [], Nothing, now);

    /// <summary>Everything anew.</summary>
    public async Task<IndexedFiles> ReplaceAsync(CancellationToken cancellation)
    {
        var pass = Pass();
        await index.ReplaceAsync(pass.ReadAsync(paths, Any, cancellation).Select(pass.Extract), () => Stamp(pass, Files(pass)), cancellation);
        return Files(pass);
    }

    /// <summary>All articles are read and compared with the index's. Null where what the index holds turns out to be broken.</summary>
    public Task<IndexedFiles?> TryUpdateAsync(CancellationToken cancellation) => UnlessBrokenAsync(
        async () =>
        {
            var pass = Pass();
            await index.UpdateAsync(pass.ReadAsync(paths, Any, cancellation), pass.Extract, () => Stamp(pass, Files(pass)), cancellation);
            return Files(pass);
        },
        cancellation);

    /// <summary>Only what has changed is read. Null where that isn't enough to go by.</summary>
    public Task<IndexedFiles?> TryChangeAsync(IndexedFiles before, CancellationToken cancellation) => UnlessBrokenAsync(
        async () =>
        {
            if (before.Touched(articles.Files) is not { } touched)
                return null;
            var (pass, old) = (Pass(), before.IdsOf(touched).ToImmutableHashSet(StringComparer.Ordinal));
            pass.KeepAllBut(old);
            var read = await pass.ReadAsync(paths, touched.Contains, cancellation).ToListAsync(cancellation);
            var ids = read.Select(article => article.Id).ToImmutableHashSet(StringComparer.Ordinal);
            if (pass.Files.Values.Any(file => file.HasDuplicates) || before.HoldElsewhere(ids, touched))
                return null;
            var after = before.With(fingerprint, articles.Files, touched, pass.Files, now);
            var changes = new ArticleChanges(before.Fingerprint, [.. read], [.. old.Except(ids)]);
            return await index.TryChangeAsync(changes, pass.Extract, () => Stamp(pass, after), cancellation) ? after : null;
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

    private IndexingPass Pass() => new(state.Stamp, progress, total, elapsed, traffic);

    private IndexedFiles Files(IndexingPass pass) => new(fingerprint, articles.Files, pass.Files, now);

    private IndexStamp Stamp(IndexingPass pass, IndexedFiles files) =>
        new(fingerprint, Instant.FromDateTimeOffset(now), pass.Skipped(files.Skipped));
}
