using System.Collections.Immutable;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Lucene;

/// <summary>The folder of the index. A change counts once it is committed; one writer at a time.</summary>
internal sealed class IndexFiles(string path)
{
    private const string VersionKey = "version";
    private const string StampKey = "stamp";
    private const int BufferMegabytes = 64;

    public string Path => path;

    /// <summary>The state as it was left, or an empty one and why there is none: null where nothing was written yet.</summary>
    public (Snapshot Snapshot, string? Problem) Open()
    {
        try
        {
            if (!System.IO.Directory.Exists(path))
                return (Snapshot.Empty, null);
            var files = FSDirectory.Open(path);
            if (!DirectoryReader.IndexExists(files))
                return (Snapshot.Empty, null);
            var reader = DirectoryReader.Open(files);
            var state = reader.IndexCommit.UserData;
            return state.TryGetValue(VersionKey, out var version) && version == Version
                ? (Snapshot.Of(reader, ReadStamp(state[StampKey])), null)
                : (Snapshot.Empty, $"The index in '{path}' was made by another version");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return (Snapshot.Empty, $"The index in '{path}' is broken: {broken.Message}");
        }
    }

    /// <summary>Brings the folder to its next state.</summary>
    /// <param name="mode">Whether the writer starts from nothing.</param>
    /// <param name="change">Writes, and says whether there is something to keep; where not, or where it fails, the old state stays.</param>
    /// <param name="stamp">Asked for when the change is made.</param>
    /// <returns>The next state; null where there was nothing to keep.</returns>
    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task<Snapshot?> WriteAsync(OpenMode mode, Func<IndexWriter, Task<bool>> change, Func<IndexStamp> stamp)
    {
        var writer = Writer(mode);
        try
        {
            if (!await change(writer).ConfigureAwait(false))
            {
                writer.Rollback();
                return null;
            }

            // What is deleted would still count in the statistics.
            writer.ForceMergeDeletes();
            var made = stamp();
            writer.SetCommitData(new Dictionary<string, string> { [VersionKey] = Version, [StampKey] = WriteStamp(made) });
            writer.Commit();
            return Snapshot.Of(DirectoryReader.Open(writer, applyAllDeletes: true), made);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>What the state was made from that a writer started from.</summary>
    public static IndexStamp? StampOf(IndexWriter writer) =>
        writer.CommitData.TryGetValue(StampKey, out var stored) ? ReadStamp(stored) : null;

    /// <summary>Lets a replacement begin where what is there can't even be read; the rest of it is removed by the writer.</summary>
    public void Forget()
    {
        foreach (var list in new DirectoryInfo(path).EnumerateFiles("segments*"))
            list.Delete();
    }

    private static string Version => Fields.Version.ToString(CultureInfo.InvariantCulture);

    private IndexWriter Writer(OpenMode mode)
    {
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new TermAnalyzer())
        {
            OpenMode = mode,
            Similarity = new TalksSimilarity(),
            RAMBufferSizeMB = BufferMegabytes,
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
        };
        try
        {
            System.IO.Directory.CreateDirectory(path);
            return new IndexWriter(FSDirectory.Open(path), settings);
        }
        catch (LockObtainFailedException locked)
        {
            throw new IndexFolderException(path, "is being written by another process", locked);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new IndexFolderException(path, $"can't be written: {denied.Message}", denied);
        }
    }

    private static string WriteStamp(IndexStamp stamp)
    {
        var bytes = new ByteWriter();
        bytes.Text(stamp.Fingerprint);
        bytes.Int64(stamp.BuiltAt.ToUnixTimeTicks());
        bytes.Number(stamp.Skipped.Length);
        foreach (var skipped in stamp.Skipped)
        {
            bytes.Text(skipped.Name);
            bytes.Text(skipped.Reason);
        }

        return Convert.ToBase64String(bytes.Written);
    }

    private static IndexStamp ReadStamp(string stored)
    {
        var bytes = new ByteReader(Convert.FromBase64String(stored));
        var (fingerprint, built) = (bytes.Text(), Instant.FromUnixTimeTicks(bytes.Int64()));
        var skipped = ImmutableArray.CreateBuilder<SkippedArticle>(bytes.Count());
        while (skipped.Count < skipped.Capacity)
            skipped.Add(new SkippedArticle(bytes.Text(), bytes.Text()));
        return new IndexStamp(fingerprint, built, skipped.MoveToImmutable());
    }
}
