using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Search;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>
/// Reads the state that a folder holds and puts new ones in its place. A state is whole before it counts: its segments are on the
/// disk before the manifest names them, and the manifest is on the disk before it takes the old one's name. So whatever happens,
/// the last whole state is there.
/// </summary>
/// <param name="files">The file layer.</param>
/// <param name="checkedAtOnce">Files up to this size are checked when they are opened; of larger ones each block when it is first touched.</param>
internal sealed class IndexFolder(IIndexFolder files, long checkedAtOnce = 4 << 20)
{
    private const string SegmentExtension = ".segment";

    /// <summary>What a reader finds; an empty snapshot and the reason where there is nothing to read.</summary>
    public (Snapshot Snapshot, IndexProblem? Problem) Open()
    {
        for (var last = -1L; ;)
        {
            Manifest? manifest = null;
            try
            {
                if (files.Open(Manifest.FileName) is not { } contents)
                    return (Snapshot.Empty, new IndexProblem(IndexProblemKind.Missing, null, $"There is no index in '{files.Path}' yet."));
                manifest = Manifest.Read(contents.Slice(0, checked((int)contents.Length)));
                return manifest is not null
                    ? (Read(manifest), null)
                    : (Snapshot.Empty, new IndexProblem(IndexProblemKind.OtherVersion, null, $"The index in '{files.Path}' was made by another version."));
            }
            catch (IndexBrokenException broken) when (manifest is null || manifest.Generation == last)
            {
                return (Snapshot.Empty, IndexProblem.Of(broken));
            }
            catch (IndexBrokenException)
            {
                last = manifest!.Generation; // a writer may have put the next state in its place meanwhile: look once more
            }
        }
    }

    /// <summary>The right to write, until disposed.</summary>
    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public IDisposable Lock() =>
        Writing(files.TryLock) ?? throw new IndexFolderException(files.Path, "is being written by another process");

    /// <summary>A name that no file of the folder has.</summary>
    public string NewName()
    {
        var last = 0L;
        foreach (var name in files.List())
            if (name.EndsWith(SegmentExtension, StringComparison.Ordinal) && long.TryParse(name.AsSpan(0, name.Length - SegmentExtension.Length), out var number))
                last = Math.Max(last, number);
        return (last + 1).ToString("D8", CultureInfo.InvariantCulture) + SegmentExtension;
    }

    /// <summary>Writes a segment and brings it to the disk; null where there are no articles.</summary>
    /// <exception cref="IndexFolderException">The folder can't be written.</exception>
    public async Task<ManifestSegment?> WriteAsync(IAsyncEnumerable<IndexedArticle> articles, CancellationToken cancellation)
    {
        var name = NewName();
        var stream = Writing(() => files.Create(name));
        using var writer = new SegmentWriter(stream);
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
            Writing(() => writer.Add(article));
        cancellation.ThrowIfCancellationRequested();
        if (writer.ArticleCount == 0)
            return null;
        return Writing(() =>
        {
            var sum = writer.Finish();
            files.Flush(stream);
            return new ManifestSegment(name, sum);
        });
    }

    /// <summary>Makes the state the one that counts.</summary>
    /// <exception cref="IndexFolderException">The folder can't be written.</exception>
    public Snapshot Commit(Manifest manifest)
    {
        Writing(() =>
        {
            using (var stream = files.Create(Manifest.NewFileName))
            {
                stream.Write(manifest.ToBytes());
                files.Flush(stream);
            }

            files.Rename(Manifest.NewFileName, Manifest.FileName);
        });
        return Read(manifest);
    }

    /// <summary>Removes what doesn't belong to the state: segments of former ones, and of runs that came to no end.</summary>
    public void Clean(Manifest? manifest)
    {
        var kept = manifest?.Files.ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var name in files.List())
            if (name.EndsWith(SegmentExtension, StringComparison.Ordinal) && !kept.Contains(name))
                files.Delete(name);
    }

    private Snapshot Read(Manifest manifest)
    {
        var parts = ImmutableArray.CreateBuilder<Part>(manifest.Segments.Length);
        foreach (var segment in manifest.Segments)
        {
            var read = Read(segment);
            var isDead = segment.Dead.IsEmpty ? null : new bool[read.ArticleCount];
            foreach (var article in segment.Dead)
                isDead![article] = true;
            parts.Add(new Part(read, segment.DeadArticles is { } dead ? Read(dead) : null, isDead));
        }

        return new Snapshot(manifest, parts.MoveToImmutable());
    }

    private Segment Read(ManifestSegment segment)
    {
        var contents = files.Open(segment.File) ?? throw new IndexBrokenException(segment.File, "it is missing");
        var file = new BlockFileReader(segment.File, contents, segment.Sum);
        if (contents.Length <= checkedAtOnce)
            file.CheckAll(CancellationToken.None);
        return new Segment(file);
    }

    private void Writing(Action write) => Writing<object?>(() =>
    {
        write();
        return null;
    });

    private T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not (IndexFolderException or IndexBrokenException))
        {
            throw new IndexFolderException(files.Path, $"can't be written: {error.Message}", error);
        }
    }
}
