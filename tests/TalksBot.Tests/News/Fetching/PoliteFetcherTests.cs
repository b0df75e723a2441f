using Microsoft.AspNetCore.Http;
using TalksBot.News.Fetching;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.News.Fetching;

public sealed class PoliteFetcherTests
{
    private const string Rules = """
        # for everyone
        User-agent: *
        Disallow: /

        User-agent: OtherBot
        User-agent: talksbot/2
        Disallow: /private
        Allow: /private/open$
        Disallow: /*.pdf$
        Disallow: /a*b*c
        Disallow:
        """;

    [Theory]
    [InlineData("/news", true)]
    [InlineData("/private", false)]
    [InlineData("/private/more", false)]
    [InlineData("/private/open", true)]
    [InlineData("/private/open/not", false)]
    [InlineData("/x/report.pdf", false)]
    [InlineData("/x/report.pdf?page=2", true)]
    [InlineData("/a-b-c-d", false)]
    [InlineData("/a-c-b", true)]
    public void The_group_that_names_the_bot_decides(string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(Rules, "TalksBot").Allows(new Uri("http://a.example" + path)));

    [Fact]
    public void Without_such_a_group_the_one_for_everyone_does() =>
        Assert.False(RobotsRules.Parse(Rules, "Unheard").Allows(new Uri("http://a.example/news")));

    [Fact]
    public void Patterns_without_end_cost_no_time()
    {
        var rules = RobotsRules.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 900))}$", "TalksBot");

        Assert.True(rules.Allows(new Uri($"http://a.example/{new string('a', 3000)}b")));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/robots.txt", "User-agent: *\nDisallow: /no", "text/plain").With("/no", "<p>no</p>").With("/yes", "<p>yes</p>");
        web.Pages["/to-no"] = context =>
        {
            context.Response.Redirect("/no");
            return Task.CompletedTask;
        };
        using var fetcher = Fetcher(web);

        Assert.Equal(FetchOutcome.Fetched, (await FetchAsync(fetcher, web["/yes"])).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await FetchAsync(fetcher, web["/no"])).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await FetchAsync(fetcher, web["/to-no"])).Outcome);
        Assert.Equal(["/yes", "/to-no"], web.Asked);
    }

    [Fact]
    public async Task A_server_that_can_not_say_what_it_forbids_is_left_alone_for_a_while()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/page", "<p>yes</p>").Pages["/robots.txt"] = FakeWeb.Send("", status: 503);
        var time = new ManualTime();
        using var fetcher = Fetcher(web, time);

        Assert.Equal(FetchOutcome.Failed, (await FetchAsync(fetcher, web["/page"])).Outcome);
        Assert.Empty(web.Asked);
        web.With("/robots.txt", "", "text/plain");
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(FetchOutcome.Fetched, (await FetchAsync(fetcher, web["/page"])).Outcome);
    }

    [Fact]
    public async Task Pages_of_one_host_are_fetched_one_at_a_time()
    {
        await using var web = await FakeWeb.StartAsync();
        web.Otherwise = FakeWeb.Send("<p>yes</p>");
        var time = new ManualTime();
        using var fetcher = new PoliteFetcher(web.Options with { PausePerHost = TimeSpan.FromSeconds(1) }, new SystemNetwork(), time);

        await FetchAsync(fetcher, web["/1"]);
        var second = FetchAsync(fetcher, web["/2"]);
        await time.WhenWaitedForAsync();
        Assert.Equal(["/1"], web.Asked);
        time.Advance(TimeSpan.FromSeconds(1));
        await second;

        Assert.Equal(["/1", "/2"], web.Asked);
    }

    private static PoliteFetcher Fetcher(FakeWeb web, TimeProvider? time = null) => new(web.Options, new SystemNetwork(), time ?? TimeProvider.System);

    private static Task<FetchResult> FetchAsync(PoliteFetcher fetcher, Uri address) =>
        fetcher.FetchAsync(address, MediaKinds.Pages, Validators.None, CancellationToken.None);
}
