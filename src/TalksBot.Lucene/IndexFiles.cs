using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Lucene;

/// <summary>The folder of the index. A change counts once it is committed; one writer at a time.</summary>
internal sealed class IndexFiles
{
    private const int BufferMegabytes = 96;

    /// <summary>What is wrong with a state that another version made.</summary>
    public const string OtherVersion = "was made by another version";

    private readonly Lazy<Directory> directory;

    /// <param name="path">What it is called.</param>
    /// <param name="open">Opens it.</param>
    public IndexFiles(string path, Func<Directory> open)
    {
        Path = path;
        directory = new(open, LazyThreadSafetyMode.PublicationOnly);
        Committed = new CommittedFiles(directory);
    }

    public string Path { get; }

    public CommittedFiles Committed { get; }

    /// <summary>The newest state; null where nothing was written yet.</summary>
    /// <param name="before">An older state of the same folder, or null: what both have isn't opened again. It stays open.</param>
    /// <exception cref="InvalidDataException">It was made by another version.</exception>
    public (DirectoryReader Reader, IndexStamp Stamp)? Open(DirectoryReader? before)
    {
        if (!DirectoryReader.IndexExists(directory.Value))
            return null;
        Committed.CheckOnlyList();
        if (before?.IndexCommit.Generation > SegmentInfos.GetLastCommitGeneration(directory.Value))
            before = null; // the folder was begun anew: names mean other segments now
        var reader = before is null ? DirectoryReader.Open(directory.Value) : DirectoryReader.OpenIfChanged(before);
        if (reader is null)
        {
            before!.IncRef();
            reader = before;
        }

        try
        {
            // Lucene takes a state of which only the stamp is new to be the same.
            var state = reader == before ? Committed.Read().UserData : reader.IndexCommit.UserData;
            return (reader, CommittedStamp.Read(state) ?? throw new InvalidDataException(OtherVersion));
        }
        catch
        {
            reader.DecRef();
            throw;
        }
    }

    /// <summary>Brings the folder to its next state.</summary>
    /// <param name="mode">Whether the writer starts from nothing.</param>
    /// <param name="change">Writes, and says whether there is something to keep; where not, or where it fails, the old state stays.</param>
    /// <param name="stamp">Asked for when the change is made.</param>
    /// <param name="show">Called when the next state counts, and again where it is put in better order.</param>
    /// <returns>False where there was nothing to keep.</returns>
    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task<bool> WriteAsync(OpenMode mode, Func<IndexWriter, Task<bool>> change, Func<IndexStamp> stamp, Action<IndexStamp> show)
    {
        var merges = new MergesAfterCommit();
        var writer = Writing(() => Writer(mode, merges));
        IndexStamp made;
        try
        {
            if (!await change(writer).ConfigureAwait(false))
            {
                writer.Rollback();
                return false;
            }

            made = stamp();
            writer.SetCommitData(CommittedStamp.Write(made));
            Writing(writer.Commit);
            show(made); // putting segments together may take a while: nobody waits for it
        }
        catch
        {
            writer.Rollback();
            throw;
        }

        if (Merge(writer, merges))
            show(made);
        return true;
    }

    // The state is whole without it: where it fails, the next change tries again.
    private static bool Merge(IndexWriter writer, MergesAfterCommit merges)
    {
        try
        {
            merges.IsOpen = true;
            writer.MaybeMerge();
            merges.IsOpen = false;
            var merged = writer.HasUncommittedChanges();
            writer.Dispose(waitForMerges: false);
            return merged;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            writer.Rollback();
            return false;
        }
    }

    private IndexWriter Writer(OpenMode mode, MergesAfterCommit merges)
    {
        // Terms come analysed, and merges run where they are asked for: in a thread of their own nobody would see them fail.
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
        {
            OpenMode = mode,
            RAMBufferSizeMB = BufferMegabytes,
            MergePolicy = merges,
            MergeScheduler = new SerialMergeScheduler(),
            CheckIntegrityAtMerge = true,
        };
        try
        {
            return new IndexWriter(directory.Value, settings);
        }
        catch (LockObtainFailedException locked)
        {
            throw new IndexFolderException(Path, "is being written by another process", locked);
        }
    }

    /// <inheritdoc cref="Writing{T}"/>
    public void Writing(Action write) => Writing(() =>
    {
        write();
        return true;
    });

    /// <exception cref="IndexFolderException">The folder can't be written.</exception>
    private T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException and not (IndexFolderException or CorruptIndexException))
        {
            throw new IndexFolderException(Path, $"can't be written: {denied.Message}", denied);
        }
    }
}

/// <summary>Lucene's tiers, but nothing is written together before what has changed is committed and shown.</summary>
internal sealed class MergesAfterCommit : TieredMergePolicy
{
    public bool IsOpen { get; set; }

    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) =>
        IsOpen ? base.FindMerges(mergeTrigger, segmentInfos) : null;
}
