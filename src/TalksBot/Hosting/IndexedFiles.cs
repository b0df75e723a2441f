namespace TalksBot.Hosting;

/// <summary>Which files a state of the index was made from and what came of each, so that the next state need read only what has changed.</summary>
/// <param name="fingerprint">The state's.</param>
/// <param name="files">The files in their order.</param>
/// <param name="contents">What came of them, by path.</param>
/// <param name="looked">When the looking at them began.</param>
internal sealed class IndexedFiles(
    string fingerprint, ImmutableArray<FileFingerprint> files, IReadOnlyDictionary<string, FileArticles> contents, DateTimeOffset looked)
{
    /// <summary>A file may change twice within one tick of a file system's clock: right after a change its time says nothing.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>More than this is read file by file, not all at once.</summary>
    private const long MaxBytes = 16 << 20;

    public string Fingerprint => fingerprint;

    /// <summary>The files whose size and time tell that they are as they were.</summary>
    public ImmutableArray<FileFingerprint> Settled => [.. files.Where(file => file.ModifiedTicks < (looked.UtcDateTime - Tick).Ticks)];

    public IEnumerable<SkippedArticle> Skipped => files.SelectMany(file => ContentsOf(file.Path).Skipped);

    /// <summary>The paths of files that are new, changed or gone; null where reading everything is the surer or the cheaper way.</summary>
    public ImmutableHashSet<string>? Touched(ImmutableArray<FileFingerprint> now)
    {
        // Behind an article that was skipped for its id another may come forth.
        if (contents.Values.Any(file => file.HasDuplicates))
            return null;
        var before = files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var touched = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var file in now)
        {
            if (before.Remove(file.Path, out var known) && known.Size == file.Size && known.Hash == file.Hash)
                continue;
            touched.Add(file.Path);
            bytes += file.Size;
        }

        touched.UnionWith(before.Keys);
        return bytes <= MaxBytes ? touched.ToImmutable() : null;
    }

    public IEnumerable<string> IdsOf(IEnumerable<string> paths) => paths.SelectMany(path => ContentsOf(path).Ids);

    /// <summary>Whether a file other than those holds an article of one of the ids.</summary>
    public bool HoldElsewhere(ImmutableHashSet<string> ids, ImmutableHashSet<string> paths) =>
        contents.Any(file => !paths.Contains(file.Key) && file.Value.Ids.Any(ids.Contains));

    /// <summary>The same with what has changed.</summary>
    public IndexedFiles With(
        string next, ImmutableArray<FileFingerprint> now, ImmutableHashSet<string> touched, IReadOnlyDictionary<string, FileArticles> read,
        DateTimeOffset at) =>
        new(next, now, contents.Where(file => !touched.Contains(file.Key)).Concat(read).ToDictionary(StringComparer.Ordinal), at);

    private FileArticles ContentsOf(string path) => contents.GetValueOrDefault(path, FileArticles.Empty);
}
