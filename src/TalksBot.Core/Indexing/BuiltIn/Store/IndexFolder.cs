using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Search;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>
/// Opens the state that a folder holds and puts new ones in its place. A state is whole before it counts: its segment is on the
/// disk before the manifest names it, and the manifest is on the disk before it takes the old one's name.
/// </summary>
internal sealed class IndexFolder(IIndexFolder files)
{
    private const string SegmentExtension = ".segment";

    /// <summary>What a reader finds; an empty snapshot and the reason where there is nothing to read.</summary>
    public (Snapshot Snapshot, IndexProblem? Problem) Open()
    {
        try
        {
            if (files.Open(Manifest.FileName) is not { } contents)
                return (Snapshot.Empty, new IndexProblem(IndexProblemKind.Missing, null, $"There is no index in '{files.Path}' yet."));
            if (Manifest.Read(contents.Slice(0, checked((int)contents.Length))) is { } manifest)
                return (Read(manifest), null);
            return (Snapshot.Empty, new IndexProblem(IndexProblemKind.OtherVersion, null, $"The index in '{files.Path}' was made by another version."));
        }
        catch (IndexBrokenException broken)
        {
            return (Snapshot.Empty, new IndexProblem(IndexProblemKind.Broken, broken.File, broken.Message));
        }
    }

    /// <summary>Writes a new state from these articles and returns it. The old one stays untouched until the new one is whole.</summary>
    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task<Snapshot> WriteAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation)
    {
        using var writing = Lock();
        var generation = NextGeneration();
        var name = generation.ToString("D8", CultureInfo.InvariantCulture) + SegmentExtension;
        try
        {
            var sum = await WriteSegmentAsync(name, articles, cancellation).ConfigureAwait(false);
            var manifest = new Manifest(stamp(), generation, [new ManifestSegment(name, sum)]);
            Commit(manifest);
            var snapshot = Read(manifest);
            DeleteOthers(manifest);
            return snapshot;
        }
        catch
        {
            files.Delete(name);
            throw;
        }
    }

    private IDisposable Lock()
    {
        try
        {
            return files.TryLock() ?? throw new IndexFolderException(files.Path, "is being written by another process");
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not IndexFolderException)
        {
            throw new IndexFolderException(files.Path, $"can't be written: {error.Message}", error);
        }
    }

    private Snapshot Read(Manifest manifest)
    {
        var parts = ImmutableArray.CreateBuilder<Part>(manifest.Segments.Length);
        foreach (var (file, sum) in manifest.Segments)
            parts.Add(new Part(new Segment(new BlockFileReader(file, files.Open(file) ?? throw new IndexBrokenException(file, "it is missing"), sum)), null, null));
        return new Snapshot(manifest, parts.MoveToImmutable());
    }

    private async Task<uint> WriteSegmentAsync(string name, IAsyncEnumerable<IndexedArticle> articles, CancellationToken cancellation)
    {
        var stream = files.Create(name);
        using var writer = new SegmentWriter(stream);
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
            writer.Add(article);
        cancellation.ThrowIfCancellationRequested();
        var sum = writer.Finish();
        files.Flush(stream);
        return sum;
    }

    private void Commit(Manifest manifest)
    {
        using (var stream = files.Create(Manifest.NewFileName))
        {
            stream.Write(manifest.ToBytes());
            files.Flush(stream);
        }

        files.Rename(Manifest.NewFileName, Manifest.FileName);
    }

    // Names are never used twice, so that no reader of an old state meets a new file.
    private long NextGeneration()
    {
        var last = 0L;
        foreach (var name in files.List())
            if (name.EndsWith(SegmentExtension, StringComparison.Ordinal) && long.TryParse(name.AsSpan(0, name.Length - SegmentExtension.Length), out var generation))
                last = Math.Max(last, generation);
        return last + 1;
    }

    private void DeleteOthers(Manifest manifest)
    {
        foreach (var name in files.List())
            if (name.EndsWith(SegmentExtension, StringComparison.Ordinal) && !manifest.Segments.Any(segment => segment.File == name))
                files.Delete(name);
    }
}
