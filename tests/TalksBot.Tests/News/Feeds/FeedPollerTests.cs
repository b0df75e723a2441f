using System.Globalization;
using Microsoft.AspNetCore.Http;
using TalksBot.News.Feeds;
using TalksBot.News.Importing;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.News.Importing;

namespace TalksBot.Tests.News.Feeds;

public sealed class FeedPollerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task New_items_become_articles_once()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, 3);

        await house.RunAsync(web["/feed"], Hour);
        Serve(web, 5);
        await house.RunAsync(web["/feed"], Hour);

        var articles = await house.ReadAsync();
        Assert.Equal([0, 1, 2, 3, 4], articles.Select(article => int.Parse(article.Title.Split(' ')[^1], CultureInfo.InvariantCulture)).Order());
        var first = articles.Single(article => article.Title == "Story 0");
        Assert.Equal(("The River Paper", "en", web["/story/0"].AbsoluteUri), (first.Outlet, first.Language, first.Url));
        Assert.Equal(NewsPage.Prose(0) + "\n", first.Text);
        Assert.Equal(5, web.Asked.Distinct().Count(path => path != "/feed"));
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        var (sent, unchanged) = (0, 0);
        Serve(web, 1);
        web.Pages["/feed"] = context =>
        {
            context.Response.Headers.ETag = "W/\"abc";
            context.Response.Headers.LastModified = "some time ago";
            if (context.Request.Headers.IfNoneMatch == "W/\"abc" && context.Request.Headers.IfModifiedSince == "some time ago")
            {
                unchanged++;
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            sent++;
            return FakeWeb.Send(Feed(web, 1), "application/rss+xml")(context);
        };

        await house.RunAsync(web["/feed"], Hour);

        Assert.Equal(1, sent);
        Assert.InRange(unchanged, 2, 5);
        Assert.Single(await house.ReadAsync());
    }

    [Fact]
    public async Task A_failing_feed_is_asked_less_and_less_and_then_again_as_before()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.Pages["/feed"] = FakeWeb.Send("", status: 500);

        await house.RunAsync(web["/feed"], 8 * Hour);
        Assert.InRange(web.Asked.Count, 3, 8);
        Serve(web, 1);
        await house.RunAsync(web["/feed"], 8 * Hour);

        Assert.Single(await house.ReadAsync());
        Assert.Equal(0, (await house.Store.ReadAsync(web["/feed"].AbsoluteUri, CancellationToken.None)).Failures);
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_over_an_hour_of_faults()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, 300);
        var asked = 0;
        var story = web.Otherwise!;

        // Every third page fails at first, each in its own way; the feed breaks off every other time.
        web.Otherwise = context => Interlocked.Increment(ref asked) % 3 == 0 ? Faults[asked / 3 % Faults.Length](context) : story(context);
        var looks = 0;
        web.Pages["/feed"] = context => looks++ % 2 == 0
            ? FakeWeb.Send(Feed(web, 300)[..30_000], "application/rss+xml")(context)
            : FakeWeb.Send(Feed(web, 300), "application/rss+xml")(context);

        await house.RunAsync(web["/feed"], 6 * Hour);

        Assert.Equal(Enumerable.Range(0, 300), (await house.ReadAsync()).Select(Number).Order());
    }

    [Fact]
    public async Task Over_hours_of_every_fault_each_story_comes_through_once_and_no_refused_address_is_asked()
    {
        FeedHouse? house = null;
        await using var news = await FaultyNews.StartAsync(context =>
        {
            house!.Time.Advance(TimeSpan.FromMinutes(1));
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var built = house = new FeedHouse(news.Web);

        for (var hour = 0; hour < 3; hour++)
        {
            news.Publish(Enumerable.Range(hour * 200, 200));
            foreach (var feed in news.Feeds)
                await house.RunAsync(feed, Hour);
        }

        foreach (var feed in news.Feeds)
            await house.RunAsync(feed, 24 * Hour);

        Assert.Equal(news.Due, (await house.ReadAsync()).Select(Number).Order());
        Assert.Equal(0, news.RefusedRequests);
    }

    [Fact]
    public async Task Thousands_of_items_at_once_are_all_taken()
    {
        const int count = 10_000;
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        var feed = web["/feed"].AbsoluteUri;
        web.With("/feed", Feed(web, count), "application/rss+xml").Otherwise = FakeWeb.Send("", status: 503);

        await house.Poller.PollAsync(feed, CancellationToken.None);

        var waiting = await house.Store.ListAsync(feed, house.Time.GetUtcNow(), 2 * count, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"story-{i}"), waiting.Select(item => item.Item.Id));
    }

    [Fact]
    public async Task An_article_that_somebody_deleted_stays_deleted()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, 2);
        await house.RunAsync(web["/feed"], Hour);

        File.Delete(Directory.EnumerateFiles(house.Articles, "*.md", SearchOption.AllDirectories).Order().First());
        await house.RunAsync(web["/feed"], 24 * Hour);

        Assert.Single(await house.ReadAsync());
    }

    [Fact]
    public async Task What_is_there_already_is_not_fetched_and_near_copies_are_marked()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        var text = NewsPage.Prose(1);
        web.With("/first", NewsPage.Html("Ferry talks", text))
            .With("/second", NewsPage.Html("Ferry talks again", text))
            .With("/third", NewsPage.Html("Talks on ferries", $"RIVERTOWN (Agency) – {text[60..]}"))
            .With("/mobile", NewsPage.Html("Ferry talks", "Short.\n\n" + text, canonical: "/first"));

        var results = new List<ImportResult>();
        foreach (var path in new[] { "/first", "/second", "/third", "/mobile", "/first?utm_source=feed" })
            results.Add(await house.Importer.ImportAsync(new FeedItem(path, web[path]), null, "", CancellationToken.None));

        Assert.Equal(
            [ImportOutcome.Imported, ImportOutcome.Known, ImportOutcome.Imported, ImportOutcome.Known, ImportOutcome.Known],
            results.Select(result => result.Outcome));
        Assert.Contains($"CopyOf: \"{results[0].Id}\"", await File.ReadAllTextAsync(Path.Combine(house.Articles, results[2].Id + ".md")));
        Assert.Equal(4, web.Asked.Count);
    }

    [Fact]
    public async Task A_page_without_an_article_and_one_that_is_gone_are_not_asked_for_again()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web, 2);
        web.With("/story/0", "<html><body><p>Subscribe.</p></body></html>").Pages["/story/1"] = FakeWeb.Send("", status: 410);

        await house.RunAsync(web["/feed"], 24 * Hour);

        Assert.Empty(await house.ReadAsync());
        Assert.Equal(2, web.Asked.Count(path => path != "/feed"));
    }

    [Theory]
    [InlineData("<div>", 400_000)]
    [InlineData("<a href=x><b>", 50_000)]
    public async Task A_page_made_to_be_read_for_hours_is_given_up(string markup, int times)
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/tangle", string.Concat(Enumerable.Repeat(markup, times)));

        var result = await house.Importer.ImportAsync(new FeedItem("tangle", web["/tangle"]), null, "", CancellationToken.None);

        Assert.Equal(ImportOutcome.Refused, result.Outcome);
    }

    private static readonly RequestDelegate[] Faults =
    [
        FakeWeb.Send("", status: 500),
        FakeWeb.Send("", status: 429),
        async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("<html><article><p>Cut");
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
    ];

    private static int Number(Core.Text.Article article) => int.Parse(article.Title.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static void Serve(FakeWeb web, int count)
    {
        web.With("/feed", Feed(web, count), "application/rss+xml");
        web.Otherwise = context =>
        {
            var number = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
            return FakeWeb.Send(NewsPage.Html($"Story {number}", NewsPage.Prose(number)))(context);
        };
    }

    private static string Feed(FakeWeb web, int count) => $"""
        <rss version="2.0"><channel><title>River feed</title>
        {string.Join('\n', Enumerable.Range(0, count).Select(i =>
            $"<item><title>Story {i}</title><link>{web[$"/story/{i}"]}</link><guid>story-{i}</guid></item>"))}
        </channel></rss>
        """;
}
