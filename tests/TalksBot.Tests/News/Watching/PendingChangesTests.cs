using System.Collections.Immutable;
using TalksBot.News.Watching;

namespace TalksBot.Tests.News.Watching;

public sealed class PendingChangesTests
{
    private static readonly DateTimeOffset Start = new(2025, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly WatchOptions options = new() { Settle = TimeSpan.FromSeconds(1), MaxWait = TimeSpan.FromSeconds(10) };

    [Fact]
    public void What_is_there_at_first_is_due_once_it_has_come_to_rest()
    {
        var changes = new PendingChanges(options);

        Assert.False(Look(changes, 0, ("a", 1)));
        Assert.False(Look(changes, 0.5, ("a", 2)));
        Assert.True(Look(changes, 1.5, ("a", 2)));
    }

    [Fact]
    public void Nothing_is_due_while_nothing_changes()
    {
        var changes = Indexed(("a", 1));

        Assert.False(Look(changes, 5, ("a", 1)));
        Assert.False(Look(changes, 500, ("a", 1)));
    }

    [Fact]
    public void A_file_that_grows_is_waited_for()
    {
        var changes = Indexed(("a", 1));

        Assert.False(Look(changes, 5.0, ("a", 1), ("b", 1)));
        Assert.False(Look(changes, 5.9, ("a", 1), ("b", 2)));
        Assert.False(Look(changes, 6.8, ("a", 1), ("b", 2)));
        Assert.True(Look(changes, 7.0, ("a", 1), ("b", 2)));
    }

    [Fact]
    public void A_file_that_never_comes_to_rest_holds_the_others_up_only_so_long()
    {
        var changes = Indexed(("log", 1));

        Assert.All(Enumerable.Range(0, 20), i => Assert.False(Look(changes, 5 + i * 0.5, ("log", 2 + i))));
        Assert.True(Look(changes, 15, ("log", 30)));
    }

    [Fact]
    public void A_file_known_to_be_complete_is_not_waited_for()
    {
        var changes = Indexed(("a", 1));

        Assert.True(Look(changes, 5, file => file == "b", ("a", 1), ("b", 1)));
    }

    [Fact]
    public void Deleted_files_count_as_changes()
    {
        var changes = Indexed(("a", 1), ("b", 1));

        Assert.False(Look(changes, 5, ("a", 1)));
        Assert.True(Look(changes, 6, ("a", 1)));
    }

    private PendingChanges Indexed(params (string Path, long Size)[] files)
    {
        var changes = new PendingChanges(options);
        Look(changes, 0, files);
        changes.Indexed(Files(files));
        return changes;
    }

    private static bool Look(PendingChanges changes, double second, params (string Path, long Size)[] files) => Look(changes, second, _ => false, files);

    private static bool Look(PendingChanges changes, double second, Func<string, bool> complete, params (string Path, long Size)[] files) =>
        changes.AreDue(Files(files), (path, _) => complete(path), Start.AddSeconds(second));

    private static ImmutableDictionary<string, FileState> Files((string Path, long Size)[] files) =>
        files.ToImmutableDictionary(file => file.Path, file => new FileState(file.Size, 0));
}
