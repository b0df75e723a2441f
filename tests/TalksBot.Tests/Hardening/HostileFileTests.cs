using System.Diagnostics;
using TalksBot.Core.Text;
using TalksBot.Storage;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hardening;

/// <summary>What can stand in an articles' folder besides articles.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Text = "The ferry came in at noon, the harbour master of Brennan said on Monday.";

    private readonly TemporaryFolder folder = new();

    public HostileFileTests()
    {
        Directory.CreateDirectory(folder["articles"]);
        Directory.CreateDirectory(folder["outside"]);
        folder.Write("articles/good.md", Text);
        folder.Write("outside/secret.md", "Nobody may read this.");
    }

    private string Articles => folder["articles"];

    [ProgramFact("mkfifo")]
    public async Task Pipes_are_named_and_not_waited_for()
    {
        foreach (var name in (string[])["pipe.md", "pipe.jsonl", "pipe.html"])
            using (var make = Process.Start("mkfifo", Path.Combine(Articles, name)))
                await make.WaitForExitAsync();

        var (read, skipped) = await LoadAsync(Articles);

        Assert.Equal(["good"], read);
        Assert.Equal(3, skipped.Count(one => one.Reason == "It is no regular file."));
        Assert.NotEmpty(ArticleFingerprint.Compute([Articles]).Value);
    }

    [Fact]
    public async Task A_device_behind_a_link_is_not_read_even_where_links_are_followed()
    {
        if (!File.Exists("/dev/zero"))
            return;
        File.CreateSymbolicLink(Path.Combine(Articles, "zero.md"), "/dev/zero");

        var (read, skipped) = await LoadAsync(new ArticlePaths([Articles], followsLinks: true));

        Assert.Equal(["good"], read);
        Assert.Equal("It is no regular file.", Assert.Single(skipped).Reason);
    }

    [Fact]
    public async Task Links_that_lead_out_of_the_folder_are_named_unless_they_are_to_be_followed()
    {
        File.CreateSymbolicLink(Path.Combine(Articles, "link.md"), "../outside/secret.md");
        Directory.CreateSymbolicLink(Path.Combine(Articles, "door"), "../outside");
        Directory.CreateDirectory(folder["articles/sub"]);
        File.CreateSymbolicLink(folder["articles/sub/round.md"], "../door/secret.md");
        File.CreateSymbolicLink(folder["articles/sub/inside.md"], "../good.md");

        var (read, skipped) = await LoadAsync(Articles);
        var followed = await LoadAsync(new ArticlePaths([Articles], followsLinks: true));

        Assert.Equal(["good", "sub/inside"], read);
        Assert.Equal(["door", "link.md", "sub/round.md"], skipped.Select(one => one.Name).Order());
        Assert.Equal(["door/secret", "good", "link", "sub/inside", "sub/round"], followed.Read.Order());
    }

    [Fact]
    public async Task A_folder_that_is_itself_a_link_is_read()
    {
        Directory.CreateSymbolicLink(folder["door"], Articles);

        Assert.Equal(["good"], (await LoadAsync(folder["door"])).Read);
    }

    [Fact]
    public async Task Ids_addresses_and_dates_stay_one_line_without_controls()
    {
        folder.Write("articles/bad.md",
            "---\nId: \"u3\\n2025-01-01 FORGED \\e[2J\"\nTitle: \"a\\tb\"\nUrl: "
            + "\"https://user:word@a.example/x\\nFORGED line\"\nPublished: \"2025-13-99\\e[31m x\"\n---\n" + Text);
        var loads = await ArticleLoader.LoadAsync([folder["articles/bad.md"]]).ToListAsync();

        var article = Assert.Single(loads).Article!;
        Assert.Equal(("u3 2025-01-01 FORGED [2J", "a b", "https://a.example/x FORGED line"), (article.Id, article.Title, article.Url));
        Assert.DoesNotContain('\u001b', loads[0].Warning!);
    }

    [Fact]
    public async Task A_page_of_articles_within_articles_is_drawn_once()
    {
        folder.Write("articles/nested.html", string.Concat(Enumerable.Repeat($"<article>{Text} ", 400)));

        var loads = await ArticleLoader.LoadAsync([folder["articles/nested.html"]]).ToListAsync();

        Assert.InRange(Assert.Single(loads).Article!.Text.Length, 400 * Text.Length, 500 * Text.Length);
    }

    [Fact]
    public void A_page_with_more_text_than_an_article_is_refused() =>
        Assert.Null(WebPage.Read($"<body><article>{string.Concat(Enumerable.Repeat("<p>" + Text + "</p>", 70_000))}</article></body>",
            null, null, CancellationToken.None) is { Draft.Text.Length: > 5 << 20 } ? "" : null);

    [Fact]
    public async Task The_database_is_its_owners_alone_in_a_folder_that_is_open_to_all()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(
            folder["data"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        using var database = new TalksDatabase(new StorageOptions { Directory = folder["data"] });
        await using var open = await database.OpenAsync(CancellationToken.None);

        foreach (var file in Directory.GetFiles(folder["data"]))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    public void Dispose() => folder.Dispose();

    private static Task<(List<string> Read, List<SkippedArticle> Skipped)> LoadAsync(string path) => LoadAsync([path]);

    private static async Task<(List<string> Read, List<SkippedArticle> Skipped)> LoadAsync(IReadOnlyList<string> paths)
    {
        var (read, skipped) = (new List<string>(), new List<SkippedArticle>());
        await foreach (var load in ArticleLoader.LoadAsync(paths))
            if (load.Article is { } article)
                read.Add(article.Id);
            else
                skipped.Add(load.Skipped!);
        return (read, skipped);
    }
}
