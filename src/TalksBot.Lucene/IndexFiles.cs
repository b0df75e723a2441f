using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Lucene;

/// <summary>The folder of the index. A change counts once it is committed; one writer at a time.</summary>
/// <param name="path">What it is called.</param>
/// <param name="open">Opens it.</param>
internal sealed class IndexFiles(string path, Func<Directory> open)
{
    private const string SegmentList = ".si";
    private const int BufferMegabytes = 96;

    /// <summary>What is wrong with a state that another version made.</summary>
    public const string OtherVersion = "was made by another version";

    private readonly Lazy<Directory> directory = new(open, LazyThreadSafetyMode.PublicationOnly);

    public string Path => path;

    /// <summary>The newest state; null where nothing was written yet.</summary>
    /// <param name="before">An older state of the same folder, or null: what both have isn't opened again. It stays open.</param>
    /// <exception cref="InvalidDataException">It was made by another version.</exception>
    public (DirectoryReader Reader, IndexStamp Stamp)? Open(DirectoryReader? before)
    {
        if (!DirectoryReader.IndexExists(directory.Value))
            return null;
        CheckOnlyList();
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
            var state = reader == before ? Committed().UserData : reader.IndexCommit.UserData;
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

    /// <summary>Reads everything that is on the disk.</summary>
    /// <exception cref="IndexBrokenException">A file isn't what was written: the first one that is found.</exception>
    public void Check(CancellationToken cancellation)
    {
        if (!DirectoryReader.IndexExists(directory.Value))
            return;
        var name = SegmentInfos.GetLastCommitSegmentsFileName(directory.Value);
        try
        {
            foreach (var file in FilesOfState())
            {
                cancellation.ThrowIfCancellationRequested();
                Check(directory.Value, name = file);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new IndexBrokenException(name, failure.Message.TrimEnd('.'), failure);
        }
    }

    /// <summary>Lets a replacement begin where the list of what is there can't be read; the rest is removed by the writer.</summary>
    /// <returns>Whether the list was removed.</returns>
    public bool ForgetUnlessReadable()
    {
        try
        {
            if (DirectoryReader.IndexExists(directory.Value))
                Committed();
            return false;
        }
        catch (Exception) when (directory.IsValueCreated)
        {
            foreach (var list in directory.Value.ListAll().Where(name => name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)))
                directory.Value.DeleteFile(list);
            return true;
        }
        catch (IOException)
        {
            return false; // there is no folder: the writer says so
        }
    }

    private static void Check(Directory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        CodecUtil.ChecksumEntireFile(input);
    }

    // Where the list of them can't be read, those that are read with it: what is wrong is in one of them.
    private ICollection<string> FilesOfState()
    {
        try
        {
            return Committed().GetFiles(directory.Value, includeSegmentsFile: true);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            string[] lists = [SegmentInfos.GetLastCommitSegmentsFileName(directory.Value), .. directory.Value.ListAll().Where(IsSegmentList)];
            return lists.Length > 1 ? lists : throw new InvalidDataException(failure.Message, failure);
        }
    }

    private static bool IsSegmentList(string file) => file.EndsWith(SegmentList, StringComparison.Ordinal);

    // Lucene believes a damaged list until it comes to its checksum, and may make room for gigabytes before. Where there are two, one is
    // of a change that came to no end: Lucene tells which.
    private void CheckOnlyList()
    {
        try
        {
            if (directory.Value.ListAll().Where(IsList).ToList() is [var list])
                Check(directory.Value, list);
        }
        catch (FileNotFoundException)
        {
            // Another process has put the next one in its place just now.
        }
    }

    private static bool IsList(string file) => file.StartsWith($"{IndexFileNames.SEGMENTS}_", StringComparison.Ordinal);

    private SegmentInfos Committed()
    {
        CheckOnlyList();
        var infos = new SegmentInfos();
        infos.Read(directory.Value);
        return infos;
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
            throw new IndexFolderException(path, "is being written by another process", locked);
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
            throw new IndexFolderException(path, $"can't be written: {denied.Message}", denied);
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
