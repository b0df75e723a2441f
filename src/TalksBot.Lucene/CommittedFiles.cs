using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Lucene;

/// <summary>The files of the state that counts: the list of them, and whether each is what was written.</summary>
internal sealed class CommittedFiles(Lazy<Directory> directory)
{
    private const string SegmentList = ".si";

    /// <exception cref="IOException">The list can't be read.</exception>
    public SegmentInfos Read()
    {
        CheckOnlyList();
        var infos = new SegmentInfos();
        infos.Read(directory.Value);
        return infos;
    }

    /// <summary>Checks the list before Lucene reads it, which believes a damaged one until it comes to its checksum and may make room for gigabytes.</summary>
    public void CheckOnlyList()
    {
        try
        {
            // Where there are two, one is of a change that came to no end: Lucene tells which.
            if (directory.Value.ListAll().Where(IsList).ToList() is [var list])
                Check(directory.Value, list);
        }
        catch (FileNotFoundException)
        {
            // Another process has put the next one in its place just now.
        }
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
                Read();
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
            return Read().GetFiles(directory.Value, includeSegmentsFile: true);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            string[] lists = [SegmentInfos.GetLastCommitSegmentsFileName(directory.Value), .. directory.Value.ListAll().Where(IsSegmentList)];
            return lists.Length > 1 ? lists : throw new InvalidDataException(failure.Message, failure);
        }
    }

    private static bool IsSegmentList(string file) => file.EndsWith(SegmentList, StringComparison.Ordinal);

    private static bool IsList(string file) => file.StartsWith($"{IndexFileNames.SEGMENTS}_", StringComparison.Ordinal);
}
