using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Indexing.BuiltIn;

public sealed class BuiltInPassageIndexTests : PassageIndexContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_index_is_opened_as_it_was_left()
    {
        await using (var written = BuiltInPassageIndex.Open(folder["index"]))
            await written.ReplaceAsync(Stream(new RandomNews(1).Articles(20)), Stamp);
        await using var opened = BuiltInPassageIndex.Open(folder["index"]);
        Assert.Null(opened.Problem);
        Assert.Equal(Stamp with { Skipped = [] }, opened.Stamp! with { Skipped = [] });
        Assert.Equal<IEnumerable<object>>(Stamp.Skipped, opened.Stamp!.Skipped);
        Assert.Equal(20, (await opened.GetStatusAsync()).Articles);
    }

    [Fact]
    public async Task A_folder_without_an_index_says_so()
    {
        await using var index = BuiltInPassageIndex.Open(folder["nowhere"]);
        Assert.Equal(IndexProblemKind.Missing, index.Problem!.Kind);
        Assert.Null(index.Stamp);
    }

    [Fact]
    public async Task A_missing_segment_is_named()
    {
        await FillAsync();
        var segment = Directory.GetFiles(folder["index"], "*.segment").Single();
        File.Delete(segment);
        await using var index = BuiltInPassageIndex.Open(folder["index"]);
        Assert.Equal((IndexProblemKind.Broken, Path.GetFileName(segment)), (index.Problem!.Kind, index.Problem.File));
    }

    [Fact]
    public async Task A_broken_index_is_healed_by_a_replacement()
    {
        await FillAsync();
        File.WriteAllText(Path.Combine(folder["index"], "current"), "no manifest at all");
        await using var index = BuiltInPassageIndex.Open(folder["index"]);
        Assert.Equal((IndexProblemKind.Broken, "current"), (index.Problem!.Kind, index.Problem.File));
        await index.ReplaceAsync(Stream(new RandomNews(3).Articles(5)), Stamp);
        Assert.Null(index.Problem);
        Assert.Null(BuiltInPassageIndex.Open(folder["index"]).Problem);
    }

    [Fact]
    public async Task An_unwritable_folder_is_named()
    {
        File.WriteAllText(folder["file"], "in the way");
        await using var index = BuiltInPassageIndex.Open(folder["file"]);
        var error = await Assert.ThrowsAsync<IndexFolderException>(() => index.ReplaceAsync(Stream([]), Stamp));
        Assert.Equal(folder["file"], error.Folder);
    }

    [Fact]
    public async Task One_writer_at_a_time()
    {
        await using var index = BuiltInPassageIndex.Open(folder["index"]);
        await using var other = BuiltInPassageIndex.Open(folder["index"]);
        var error = await Assert.ThrowsAsync<IndexFolderException>(() => index.ReplaceAsync(Disturbing(), Stamp));
        Assert.Contains("another process", error.Message, StringComparison.Ordinal);

        async IAsyncEnumerable<IndexedArticle> Disturbing()
        {
            await other.ReplaceAsync(Stream([]), Stamp);
            yield break;
        }
    }

    [Fact]
    public async Task Files_of_former_states_are_removed()
    {
        await FillAsync();
        await FillAsync();
        Assert.Single(Directory.GetFiles(folder["index"], "*.segment"));
    }

    protected override Task<IPassageIndex> EmptyAsync() =>
        Task.FromResult<IPassageIndex>(BuiltInPassageIndex.Open(folder[Guid.NewGuid().ToString()]));

    private async Task FillAsync()
    {
        await using var index = BuiltInPassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream(new RandomNews(2).Articles(10)), Stamp);
    }
}
