using TalksBot.Hosting;
using TalksBot.News.Importing;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Importing;

public sealed class ArticleCatalogueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ArticleCatalogue catalogue;

    public ArticleCatalogueTests()
    {
        Directory.CreateDirectory(folder["articles"]);
        catalogue = new ArticleCatalogue(new CorpusOptions([folder["articles"]], folder["index"]));
        Write(1);
    }

    public void Dispose()
    {
        catalogue.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_the_files_say_is_known_as_they_come_change_and_go()
    {
        Assert.Equal(["1"], await KnownAsync());
        Write(2);
        Assert.Equal(["1"], await KnownAsync());
        await catalogue.RefreshAsync(CancellationToken.None);
        Assert.Equal(["1", "2"], await KnownAsync());
        Write(3, into: 2);
        File.Delete(PathOf(1));
        await catalogue.RefreshAsync(CancellationToken.None);
        Assert.Equal(["3"], await KnownAsync());
    }

    [Fact]
    public async Task What_is_added_by_hand_is_known_once()
    {
        await catalogue.UseAsync(known =>
        {
            known.Add("2", "https://paper.example/2", NewsPage.Prose(2));
            return Task.FromResult(true);
        }, CancellationToken.None);
        Write(2);
        await catalogue.RefreshAsync(CancellationToken.None);

        Assert.Equal(["1", "2"], await KnownAsync());
    }

    private string PathOf(int number) => Path.Combine(folder["articles"], $"{number}.md");

    private void Write(int number, int? into = null) =>
        File.WriteAllText(PathOf(into ?? number), $"---\nUrl: https://paper.example/{number}\n---\n{NewsPage.Prose(number)}{(into is null ? "" : " More.")}");

    private Task<string[]> KnownAsync() => catalogue.UseAsync(
        known => Task.FromResult<string[]>(
            [.. Enumerable.Range(1, 3).Select(number => $"{number}").Where(number => known.FindAddress($"https://paper.example/{number}") is not null)]),
        CancellationToken.None);
}
