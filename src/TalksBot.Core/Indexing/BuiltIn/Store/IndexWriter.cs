using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Search;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>
/// Brings a folder from one state to the next. New and changed articles become a segment of their own, articles that are gone are
/// marked dead, and segments that have grown too many are written together into one.
/// </summary>
internal sealed class IndexWriter(IndexFolder folder)
{
    /// <summary>A state of just these articles.</summary>
    public async Task<Snapshot> ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation)
    {
        using var writing = folder.Lock();
        var last = folder.Open().Snapshot.Manifest;
        return await CommitAsync(last, stamp, async () => await folder.WriteAsync(articles, cancellation).ConfigureAwait(false) is { } segment ? [segment] : []).ConfigureAwait(false);
    }

    /// <summary>A state of just these articles, in which those that are as they were keep what is known of them.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="extract">Called for the new and the changed ones.</param>
    /// <param name="stamp">Asked for at the end.</param>
    /// <param name="show">Called with the state, and again where it is put in better order.</param>
    /// <param name="cancellation">Leaves the old state.</param>
    public async Task<bool> UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, Action<Snapshot> show, CancellationToken cancellation)
    {
        using var writing = folder.Lock();
        var before = folder.Open().Snapshot;
        await ChangeAsync(before, Kept(before, (_, _) => false), articles, extract, stamp, show, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>A state that differs from the one before in what has changed. False where the one before is another.</summary>
    /// <inheritdoc cref="UpdateAsync"/>
    public async Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, Action<Snapshot> show, CancellationToken cancellation)
    {
        using var writing = folder.Lock();
        var before = folder.Open().Snapshot;
        if (before.Manifest?.Stamp.Fingerprint != changes.Since)
            return false;
        var kept = Kept(before, (part, article) => part.IsAlive(article));
        foreach (var id in changes.Gone.Concat(changes.Articles.Select(article => article.Id)))
            if (before.Find(id) is var (part, number))
                kept[part][number] = false;
        await ChangeAsync(before, kept, changes.Articles.ToAsyncEnumerable(), extract, stamp, show, cancellation).ConfigureAwait(false);
        return true;
    }

    private static bool[][] Kept(Snapshot before, Func<Part, int, bool> isKept) =>
        [.. before.Parts.Select(part => (bool[])[.. Enumerable.Range(0, part.Segment.ArticleCount).Select(article => isKept(part, article))])];

    private async Task ChangeAsync(
        Snapshot before, bool[][] kept, IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, Action<Snapshot> show, CancellationToken cancellation)
    {
        var after = await CommitAsync(before.Manifest, stamp, async () =>
        {
            var added = await folder.WriteAsync(Changed(before, kept, articles, extract), cancellation).ConfigureAwait(false);
            var segments = ImmutableArray.CreateBuilder<ManifestSegment>(kept.Length + 1);
            for (var part = 0; part < kept.Length; part++)
                if (await BuryAsync(before, part, kept[part], cancellation).ConfigureAwait(false) is { } segment)
                    segments.Add(segment);
            if (added is not null)
                segments.Add(added);
            return segments.DrainToImmutable();
        }).ConfigureAwait(false);
        GC.KeepAlive(before);
        show(after); // putting segments together may take a while: nobody waits for it
        show(await MergeAsync(after, cancellation).ConfigureAwait(false));
    }

    private async Task<Snapshot> CommitAsync(Manifest? last, Func<IndexStamp> stamp, Func<Task<ImmutableArray<ManifestSegment>>> write)
    {
        var committed = last;
        try
        {
            var segments = await write().ConfigureAwait(false);
            var manifest = new Manifest(stamp(), (last?.Generation ?? 0) + 1, segments);
            var snapshot = folder.Commit(manifest);
            committed = manifest;
            return snapshot;
        }
        finally
        {
            folder.Clean(committed); // what the old state had or, after a failure, what was written for the new one
        }
    }

    private static async IAsyncEnumerable<IndexedArticle> Changed(
        Snapshot before, bool[][] kept, IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract)
    {
        await foreach (var article in articles.ConfigureAwait(false))
        {
            if (before.Find(article.Id) is var (part, number) && before.Parts[part].Segment.Article(number).Whole == article)
                kept[part][number] = true;
            else
                yield return extract(article);
        }
    }

    // The part's segment with everything dead that is not kept; null where nothing of it lives on.
    private async Task<ManifestSegment?> BuryAsync(Snapshot before, int number, bool[] kept, CancellationToken cancellation)
    {
        var (part, segment) = (before.Parts[number], before.Manifest!.Segments[number]);
        ImmutableArray<int> dead = [.. Enumerable.Range(0, kept.Length).Where(article => !kept[article])];
        if (dead.Length == segment.Dead.Length)
            return segment;
        return dead.Length == kept.Length ? null : segment with
        {
            Dead = dead,
            DeadArticles = await folder.WriteAsync(dead.Select(part.Segment.Indexed).ToAsyncEnumerable(), cancellation).ConfigureAwait(false),
        };
    }

    // Writes segments together from the first on that is not twice as large as all behind it, or a third of which is dead: so an
    // index of any size has few segments, and an article is rewritten few times.
    private async Task<Snapshot> MergeAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var (manifest, first, behind) = (snapshot.Manifest!, snapshot.Parts.Length, 0);
        for (var part = snapshot.Parts.Length - 1; part >= 0; behind += snapshot.Parts[part--].ArticleCount)
            if (snapshot.Parts[part].ArticleCount < 2 * behind || manifest.Segments[part].Dead.Length * 3 > snapshot.Parts[part].Segment.ArticleCount)
                first = part;
        if (first == snapshot.Parts.Length)
            return snapshot;
        try
        {
            return await CommitAsync(manifest, () => manifest.Stamp, async () =>
            {
                var merged = await folder.WriteAsync(Living(snapshot.Parts[first..]).ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
                return [.. manifest.Segments[..first], merged!];
            }).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or IndexFolderException)
        {
            return snapshot; // the state is whole without it: the next update merges
        }
    }

    private static IEnumerable<IndexedArticle> Living(ImmutableArray<Part> parts)
    {
        foreach (var part in parts)
            for (var article = 0; article < part.Segment.ArticleCount; article++)
                if (part.IsAlive(article))
                    yield return part.Segment.Indexed(article);
    }
}
