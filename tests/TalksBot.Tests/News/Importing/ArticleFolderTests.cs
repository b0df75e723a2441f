using TalksBot.Core.Text;
using TalksBot.Hosting;
using TalksBot.News.Importing;
using TalksBot.News.Watching;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Importing;

public sealed class ArticleFolderTests
{
    [Theory]
    [InlineData("Talks resume at the river", "2025-11-02T10:00:00+05:00", "2025-11/02-talks-resume-at-the-river")]
    [InlineData("../../etc/passwd", "2025-11-02", "2025-11/02-etc-passwd")]
    [InlineData("..\\..\\windows\\system32", null, "undated/a-windows-system32")]
    [InlineData("/absolute/path", null, "undated/a-absolute-path")]
    [InlineData("C:\\con", null, "undated/a-c-con")]
    [InlineData("NUL", null, "undated/a-nul")]
    [InlineData("A title\u0000with\nodd\u202echaracters.md", null, "undated/a-a-title-with-odd-characters-md")]
    [InlineData("Minister's “no”", "../../2025", "undated/a-ministers-no")]
    public void File_names_hold_letters_digits_and_hyphens_alone(string title, string? published, string name) =>
        Assert.Equal(name, ArticleFileName.Of(new ArticleDraft("words") { Title = title, Published = published }));

    [Fact]
    public void A_title_in_another_script_still_gives_a_name() =>
        Assert.Matches("^undated/a-[0-9a-f]{8}$", ArticleFileName.Of(new ArticleDraft("words") { Title = "مذاکرات" }));

    [Fact]
    public async Task An_article_comes_out_of_its_file_as_it_went_in()
    {
        using var folder = new TemporaryFolder();
        var draft = new ArticleDraft("The envoy said: “No.”\n\nThe ferry left.")
        {
            Title = "Talks: \"the end\" \\ #1\n---\nId: evil",
            Outlet = "The 'River' Paper: daily",
            Published = "2025-11-02T10:00:00+05:00",
            Author = "R. Eporter",
            Url = "https://river.example/a?b=1#c",
            Language = "en-GB",
            CopyOf = "other/one",
        };

        var id = await Folder(folder).AddAsync(draft, CancellationToken.None);

        var article = Assert.Single(await ReadAsync(folder.Path));
        Assert.Equal((id, "2025-11/02-talks-the-end-1-id-evil"), (article.Id, id));
        Assert.Equal("Talks: \"the end\" \\ #1 --- Id: evil", article.Title);
        Assert.Equal((draft.Outlet, draft.Url, draft.Language), (article.Outlet, article.Url, article.Language));
        Assert.Equal((2025, 11, 2), (article.Published!.Value.Year, article.Published.Value.Month, article.Published.Value.Day));
        Assert.Equal(draft.Text + "\n", article.Text);
    }

    [Fact]
    public async Task No_file_replaces_another()
    {
        using var folder = new TemporaryFolder();
        var drafts = Enumerable.Range(0, 20).Select(i => new ArticleDraft($"Text {i}.") { Title = "The same title" });

        var ids = await Task.WhenAll(drafts.Select(draft => Folder(folder).AddAsync(draft, CancellationToken.None)));

        Assert.Equal(20, ids.Distinct().Count());
        Assert.Equal(20, (await ReadAsync(folder.Path)).Select(article => article.Text).Distinct().Count());
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), path =>
                path.EndsWith(".tmp", StringComparison.Ordinal) || path.EndsWith(".held", StringComparison.Ordinal));
    }

    private static ArticleFolder Folder(TemporaryFolder folder) => new(new CorpusOptions([folder.Path], folder["index"]), new CompleteFiles());

    private static async Task<List<Article>> ReadAsync(string path)
    {
        var articles = new List<Article>();
        await foreach (var load in ArticleLoader.LoadAsync([path]))
            articles.Add(load.Article!);
        return articles;
    }
}
