using System.Diagnostics;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Indexing.BuiltIn;

public sealed class DiskFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_process_at_a_time_has_the_right_to_write()
    {
        var first = new DiskFolder(folder.Path).TryLock();
        Assert.NotNull(first);
        Assert.Null(new DiskFolder(folder.Path).TryLock());
        first.Dispose();
        using var next = new DiskFolder(folder.Path).TryLock();
        Assert.NotNull(next);
    }

    [ProgramFact("flock")]
    public void The_right_to_write_dies_with_its_owner()
    {
        File.WriteAllText(folder["write.lock"], "");
        // --no-fork: a forked sleep would outlive its killed parent, and hold the lock too until it has closed the file.
        using var owner = Process.Start("flock", ["--no-fork", folder["write.lock"], "sleep", "60"]);
        for (var tries = 0; tries < 200 && CanLock(); tries++)
            Thread.Sleep(25);
        Assert.False(CanLock());
        owner.Kill();
        owner.WaitForExit();
        Assert.True(CanLock());
    }

    [Fact]
    public void Contents_read_stay_as_they_were_when_the_file_is_replaced_or_removed()
    {
        var files = new DiskFolder(folder.Path);
        Write(files, "a", "old");
        var old = files.Open("a")!;
        Write(files, "b", "new");
        files.Rename("b", "a");
        Assert.Equal("old"u8, old.Slice(0, 3));
        Assert.Equal("new"u8, files.Open("a")!.Slice(0, 3));
        files.Delete("a");
        Assert.Null(files.Open("a"));
        Assert.Equal("old"u8, old.Slice(0, 3));
    }

    private bool CanLock()
    {
        using var right = new DiskFolder(folder.Path).TryLock();
        return right is not null;
    }

    private static void Write(DiskFolder files, string name, string contents)
    {
        using var stream = files.Create(name);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(contents));
        files.Flush(stream);
    }
}
