using Microsoft.AspNetCore.Http;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;
using TalksBot.Operations.Doctor;
using TalksBot.Storage;
using TalksBot.Tests.News.Feeds;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.News.Importing;

namespace TalksBot.Tests.Hardening;

/// <summary>One bad feed, item or page costs itself and nothing else.</summary>
public sealed class HostileFeedTests
{
    private static readonly Uri Address = new("https://paper.example/feeds/news");

    // It reads as an address; that it has no host shows only when that is asked for.
    private const string NoHost = "https://xn--é.example/story";

    [Theory]
    [InlineData("//[bad")]
    [InlineData("//")]
    [InlineData("//:80")]
    [InlineData("///")]
    [InlineData("//a:b:c/")]
    [InlineData("//%00/")]
    [InlineData("//user@:@/")]
    public async Task A_redirect_to_no_address_is_put_off_and_given_up_while_the_other_items_come(string location)
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        foreach (var number in (int[])[0, 2, 3])
            web.With($"/story/{number}", NewsPage.Html($"Story {number}", NewsPage.Prose(number)));
        web.Pages["/story/1"] = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        };
        web.With("/feed", Feed(4), "application/rss+xml");

        await house.RunAsync(web["/feed"], TimeSpan.FromHours(8));

        Assert.Equal(["Story 0", "Story 2", "Story 3"], (await house.ReadAsync()).Select(article => article.Title).Order());
        var given = Assert.Single(await house.Store.ListTroubledAsync(web["/feed"].AbsoluteUri, 10, CancellationToken.None));
        Assert.False(given.IsTried);
        Assert.Contains("/story/1", given.Problem, StringComparison.Ordinal);
        Assert.Equal(8, web.Asked.Count(path => path == "/story/1"));
    }

    [Fact]
    public void An_item_that_is_no_Unicode_is_left_out_and_the_others_are_read()
    {
        var feed = FeedReader.Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"/1","title":"\ud800 x"},{"id":"2","url":"/2","title":"good"}]}
            """, Address)!;

        Assert.Equal("2", Assert.Single(feed.Items).Id);
        Assert.Equal((1, null), (feed.Unread, feed.Problem));
    }

    [Fact]
    public async Task An_address_with_a_host_that_no_name_may_be_is_none_wherever_it_stands()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), TimeProvider.System);

        Assert.Null(CanonicalAddress.Of(NoHost));
        Assert.Null(new KnownArticles().FindAddress(NoHost));
        Assert.Equal(FetchOutcome.Refused, (await fetcher.FetchAsync(new Uri(NoHost), MediaKinds.Pages, Validators.None, CancellationToken.None)).Outcome);
        var feed = $$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"bad","url":"{{NoHost}}"},{"id":"good","url":"/2"}]}""";
        Assert.Equal("good", Assert.Single(FeedReader.Read(feed, Address)!.Items).Id);

        web.With("/story/0", NewsPage.Html("Story 0", NewsPage.Prose(0), canonical: NoHost)).With("/story/1", NewsPage.Html("Story 1", NewsPage.Prose(1)));
        web.With("/feed", Feed(2), "application/rss+xml");
        await house.RunAsync(web["/feed"], TimeSpan.FromHours(1));
        Assert.Equal([web["/story/0"].AbsoluteUri, web["/story/1"].AbsoluteUri], (await house.ReadAsync()).Select(article => article.Url).Order());
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public void Markup_too_deep_ends_a_feed_and_what_came_before_is_kept(int depth)
    {
        var feed = FeedReader.Read(
            $"<rss><channel><item><guid>a</guid><link>/1</link></item><item><title>{string.Concat(Enumerable.Repeat("<a>", depth))}", Address)!;

        Assert.Equal("a", Assert.Single(feed.Items).Id);
        Assert.NotNull(feed.Problem);
    }

    [Fact]
    public void Too_many_attributes_end_a_feed()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"a{number}='x'"));

        Assert.NotNull(FeedReader.Read($"<rss><channel><item {attributes}><guid>a</guid><link>/1</link></item></channel></rss>", Address)!.Problem);
    }

    [Fact]
    public void A_tag_longer_than_any_ends_a_feed_and_long_texts_do_not()
    {
        var prose = new string('x', 200_000);

        var feed = FeedReader.Read(
            $"<rss><channel><!-- {prose} --><item><guid>a</guid><link>/1</link><description><![CDATA[<a "
            + $"b='{prose}'>]]></description></item><item a='{prose}'/>", Address)!;

        Assert.Equal("a", Assert.Single(feed.Items).Id);
        Assert.NotNull(feed.Problem);
    }

    [Fact]
    public void Reading_a_feed_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(
            () => FeedReader.Read("<rss><channel><item/></channel></rss>", Address, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("https://user:word@paper.example/f?key=hidden", "https://paper.example/f?…")]
    [InlineData("https://paper.example:8443/feeds/news", "https://paper.example:8443/feeds/news")]
    [InlineData("http://user:word@", "http://")]
    [InlineData("user:word@paper.example/f?key=hidden", "paper.example/f")]
    [InlineData("https://paper.example/a\u001b[31m", "https://paper.example/a%1B[31m")]
    public void An_address_is_shown_without_its_secrets(string address, string shown) => Assert.Equal(shown, ShownAddress.Of(address));

    [Fact]
    public async Task The_database_holds_no_secret_of_an_address_and_knows_the_feed_all_the_same()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/feed", Feed(1), "application/rss+xml").With("/story/0", NewsPage.Html("Story 0", NewsPage.Prose(0)));
        var feed = new Uri(web["/feed"].AbsoluteUri + "?key=FEEDKEY");

        await house.RunAsync(feed, TimeSpan.FromHours(1));
        await house.RunAsync(feed, TimeSpan.FromHours(1));

        Assert.Single(await house.ReadAsync());
        Assert.Equal(2, web.Asked.Count(path => path == "/story/0")); // once more after an hour, since pages change
        Assert.NotEmpty(Directory.GetFiles(house.Data));
        Assert.All(Directory.GetFiles(house.Data), file => Assert.DoesNotContain(
            "FEEDKEY", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_keeps_what_it_knows_of_a_feed_and_loses_the_secret()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/feed", Feed(2), "application/rss+xml");
        foreach (var number in (int[])[0, 1])
            web.With($"/story/{number}", NewsPage.Html($"Story {number}", NewsPage.Prose(number)));
        var feed = new Uri(web["/feed"].AbsoluteUri + "?key=FEEDKEY");
        Directory.CreateDirectory(house.Data);
        using (var storage = new TalksDatabase(new StorageOptions { Directory = house.Data }))
        {
            await using var database = await storage.OpenAsync(CancellationToken.None);
            await using var earlier = database.CreateCommand();
            earlier.CommandText = """
                INSERT INTO feeds (address, title, failures) VALUES ($feed, 'The River Paper', 3);
                INSERT INTO feed_items (feed, item, link, waits, attempts) VALUES ($feed, '0', 'http://paper.example/story/0', 0, 0)
                """;
            earlier.Parameters.AddWithValue("$feed", feed.AbsoluteUri);
            await earlier.ExecuteNonQueryAsync();
        }

        var known = await house.Store.ReadAsync(feed.AbsoluteUri, CancellationToken.None);
        Assert.Equal(("The River Paper", 3), (known.Title, known.Failures));
        await house.RunAsync(feed, TimeSpan.FromHours(1));

        Assert.Equal("Story 1", Assert.Single(await house.ReadAsync()).Title);
        Assert.NotEmpty(Directory.GetFiles(house.Data));
        Assert.All(Directory.GetFiles(house.Data), file => Assert.DoesNotContain(
            "FEEDKEY", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_doctor_names_what_was_put_off_and_what_was_given_up_without_a_secret()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/feed", Feed(2), "application/rss+xml").With("/story/1", NewsPage.Html("Story 1", NewsPage.Prose(1)));
        web.Pages["/story/0"] = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var feed = new Uri(web["/feed"].AbsoluteUri + "?key=FEEDKEY");

        await house.RunAsync(feed, TimeSpan.FromMinutes(4));
        var early = await DiagnoseAsync(web, house, feed);
        await house.RunAsync(feed, TimeSpan.FromHours(9));
        var late = await DiagnoseAsync(web, house, feed);

        Assert.Contains(early, diagnosis => diagnosis.Text.StartsWith("put off after ", StringComparison.Ordinal) && diagnosis.Fix is null);
        Assert.Contains(late, diagnosis => diagnosis.Text.StartsWith("given up: ", StringComparison.Ordinal) && diagnosis.Fix is not null);
        foreach (var diagnosis in early.Concat(late))
        {
            Assert.DoesNotContain("FEEDKEY", $"{diagnosis}", StringComparison.Ordinal);
            Assert.DoesNotContain($"{diagnosis.Subject}{diagnosis.Text}{diagnosis.Fix}", char.IsControl);
        }
    }

    [Fact]
    public async Task The_doctor_says_of_a_feed_that_breaks_off_what_is_wrong_with_it()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        web.With("/feed", $"<rss><channel><item><guid>a</guid><link>/1</link></item><item>{string.Concat(Enumerable.Repeat("<a>", 1000))}",
            "application/rss+xml");

        Assert.NotNull(Assert.Single(await DiagnoseAsync(web, house, web["/feed"])).Fix);
    }

    private static async Task<List<Diagnosis>> DiagnoseAsync(FakeWeb web, FeedHouse house, Uri feed)
    {
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), TimeProvider.System);
        var found = new List<Diagnosis>();
        await foreach (var diagnosis in new FeedsCheck(new FeedOptions { Feeds = [feed.AbsoluteUri] }, fetcher, house.Store).RunAsync(CancellationToken.None))
            found.Add(diagnosis);
        return found;
    }

    private static string Feed(int count) =>
        "<rss><channel><title>The River Paper</title>"
        + string.Concat(Enumerable.Range(0, count).Select(number => $"<item><guid>{number}</guid><link>/story/{number}</link></item>"))
        + "</channel></rss>";
}
