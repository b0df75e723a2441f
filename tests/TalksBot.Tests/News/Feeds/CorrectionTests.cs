using TalksBot.News.Feeds;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.News.Importing;

namespace TalksBot.Tests.News.Feeds;

/// <summary>What becomes of articles whose pages, or whose items in the feed, change afterwards.</summary>
public sealed class CorrectionTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_page_that_changes_within_a_day_replaces_its_article_and_the_earlier_wording_is_kept()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, "Ferry accident", 12);
        await house.RunAsync(web["/feed"], Hour / 2);
        var before = Assert.Single(await house.ReadAsync());

        Serve(web, "Ferry accident", 21);
        await house.RunAsync(web["/feed"], Hour * 2);

        var after = Assert.Single(await house.ReadAsync());
        Assert.Equal(before.Id, after.Id);
        Assert.Contains("12 people", before.Text, StringComparison.Ordinal);
        Assert.Contains("21 people", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12 people", after.Text, StringComparison.Ordinal);
        Assert.Null(before.Corrected);
        Assert.NotNull(after.Corrected);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(house.Data, "earlier"), "*.md", SearchOption.AllDirectories));
        Assert.Contains("12 people", await File.ReadAllTextAsync(kept), StringComparison.Ordinal);
        Assert.Equal(before.Text, (await house.Earlier.FindAsync(after.Id, CancellationToken.None))!.Text);
        Assert.Null(await house.Earlier.FindAsync("../articles", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_somebody_has_edited_is_left()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, "Ferry accident", 12);
        await house.RunAsync(web["/feed"], Hour / 2);
        var file = Assert.Single(Directory.GetFiles(house.Articles, "*.md", SearchOption.AllDirectories));
        await File.AppendAllTextAsync(file, "A note of ours.\n");

        Serve(web, "Ferry accident", 21);
        await house.RunAsync(web["/feed"], Hour * 2);

        Assert.Contains("A note of ours.", Assert.Single(await house.ReadAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_of_a_story_that_is_sold_is_imported_as_one()
    {
        const string Start = "The harbour master of Velda said on Tuesday that the ferry to Orn would sail again from Monday on, and that the rudder is new.";
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/story", $$"""
            <title>Ferry to Orn</title><script type="application/ld+json">
            {"@type":"NewsArticle","headline":"Ferry to Orn","isAccessibleForFree":false}</script>
            <article><h1>Ferry to Orn</h1><p>{{Start}}</p><div class=paywall><p>Start your trial today.</p></div></article>
            """).With("/feed", Feed(web, "/story", "Ferry to Orn"), "application/rss+xml");

        await house.RunAsync(web["/feed"], Hour / 4);

        var article = Assert.Single(await house.ReadAsync());
        Assert.True(article.IsTeaser);
        Assert.Equal(Start, article.Text.Trim());
    }

    [Fact]
    public async Task An_item_with_another_title_has_its_page_looked_at_at_once()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, "Ferry accident", 12);
        await house.RunAsync(web["/feed"], Hour / 4);

        Serve(web, "Ferry accident: 21 hurt", 21);
        await house.RunAsync(web["/feed"], Hour / 2);

        Assert.Contains("21 people", Assert.Single(await house.ReadAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_stays_is_looked_at_twice_more_and_not_again()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, "Ferry accident", 12);

        await house.RunAsync(web["/feed"], Hour * 72);

        Assert.Equal(3, web.Asked.Count(path => path == "/story"));
        Assert.Null(Assert.Single(await house.ReadAsync()).Corrected);
    }

    [Fact]
    public async Task An_id_that_names_another_page_brings_that()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/one", NewsPage.Html("One", NewsPage.Prose(1))).With("/two", NewsPage.Html("Two", NewsPage.Prose(2)));
        web.With("/feed", Feed(web, "/one", "Weekly"), "application/rss+xml");
        await house.RunAsync(web["/feed"], Hour / 4);

        web.With("/feed", Feed(web, "/two", "Weekly"), "application/rss+xml");
        await house.RunAsync(web["/feed"], Hour / 2);

        Assert.Equal(["One", "Two"], (await house.ReadAsync()).Select(article => article.Title).Order());
    }

    [Fact]
    public async Task The_sites_address_leads_to_its_feed()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, "Ferry accident", 12);
        web.With("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body>News</body></html>");

        await house.RunAsync(web["/"], Hour / 4);

        Assert.Single(await house.ReadAsync());
    }

    [Fact]
    public async Task A_feeds_password_goes_to_its_server_alone_and_into_no_file()
    {
        await using var web = await FakeWeb.StartAsync();
        var asked = new List<string?>();
        var source = new FeedSource(web["/feed"].AbsoluteUri)
        {
            Access = new TalksBot.News.Fetching.FeedAccess(web["/feed"]) { User = "reader", Password = "hunter2", UserAgent = "Mine/1" },
        };
        using var house = new FeedHouse(web, new FeedOptions { Feeds = [source] });
        Serve(web, "Ferry accident", 12);
        var feed = web.Pages["/feed"];
        web.Pages["/feed"] = context =>
        {
            asked.Add($"{context.Request.Headers.Authorization} {context.Request.Headers.UserAgent}");
            return feed(context);
        };

        await house.RunAsync(web["/feed"], Hour / 4);

        Assert.Equal($"Basic {Convert.ToBase64String("reader:hunter2"u8)} Mine/1", asked[0]);
        Assert.Single(await house.ReadAsync());
        foreach (var file in Directory.GetFiles(house.Data, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("hunter2", System.Text.Encoding.Latin1.GetString(await ReadOpenAsync(file)), StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadOpenAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static void Serve(FakeWeb web, string title, int hurt) => web
        .With("/story", NewsPage.Html(title, $"The accident hurt {hurt} people, the harbour office said.\n\n{NewsPage.Prose(3)}"))
        .With("/feed", Feed(web, "/story", title), "application/rss+xml");

    private static string Feed(FakeWeb web, string path, string title) => $"""
        <rss version="2.0"><channel><title>River feed</title>
        <item><title>{title}</title><link>{web[path]}</link><guid isPermaLink="false">weekly</guid></item></channel></rss>
        """;
}
