using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Cli;
using TalksBot.Core.Commands;
using TalksBot.Hosting;
using TalksBot.Platforms;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Programs;
using TalksBot.Tests.Support;
using TalksBot.Web;

namespace TalksBot.Tests.Web;

/// <summary>When the page is served, to whom, and how often somebody may ask.</summary>
public sealed class WebSwitchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null, true, false, true)] // somebody types at the terminal
    [InlineData(null, false, false, false)] // a pipe
    [InlineData(null, true, true, false)] // a bot that chats
    [InlineData("true", false, true, true)]
    [InlineData("false", true, false, false)]
    public void It_is_served_where_that_is_set_and_beside_a_terminal_that_is_alone(string? enabled, bool isTypedAt, bool chats, bool isServed)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Web:Enabled", enabled)]);
        if (chats)
            builder.Services.AddSingleton(new ChatPlatform("telegram"));
        builder.AddWeb(isTypedAt);

        Assert.Equal(isServed, builder.Services.Any(service => service.ServiceType == typeof(IHttpEndpoints)));
        Assert.Equal(enabled == "true", builder.Services.Any(service => service.ServiceType == typeof(WebInterface)));
    }

    [Fact]
    public async Task Beside_the_terminal_its_address_is_told_once_somebody_can_type()
    {
        await using var bot = await TypedAtAsync("http://127.0.0.1:0");

        var told = await bot.ToldAsync();
        Assert.Matches("> \nThe page is at http://127.0.0.1:[0-9]+\n> ", told);
        using var client = new HttpClient { BaseAddress = new Uri(bot.Server.Addresses.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_line_and_stops_nothing_else()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var bot = await TypedAtAsync($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Contains("> \nThe page isn't shown", await bot.ToldAsync(), StringComparison.Ordinal);
        bot.Typist.WriteLine("/who tarar");
        Assert.Contains("Attaullah Tarar", await bot.ToldAsync("[1] “"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_much_is_asked_to_wait_and_may_go_on_reading()
    {
        await using var bot = await ProgramHost.StartAsync(StarterCorpus.Folder, ("Web:Enabled", "true"), ("Web:RateLimits:PerUser", "2"));

        for (var asked = 0; asked < 2; asked++)
            Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/q?q=tarar")).StatusCode);
        using var refused = await bot.Client.GetAsync("/q?q=tarar");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("<h1>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/people")).StatusCode);
    }

    [Fact]
    public async Task Only_a_proxy_that_is_named_says_who_asks()
    {
        await using var trusting = await ProgramHost.StartAsync(
            StarterCorpus.Folder, ("Web:Enabled", "true"), ("Web:RateLimits:PerUser", "1"), ("Web:Proxies:0", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(trusting, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(trusting, "198.51.100.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(trusting, "198.51.100.2"));

        await using var wary = await ProgramHost.StartAsync(StarterCorpus.Folder, ("Web:Enabled", "true"), ("Web:RateLimits:PerUser", "1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(wary, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(wary, "198.51.100.2"));
    }

    [Theory]
    [InlineData("index", "Disallow: /q\n")]
    [InlineData("noindex", "Disallow: /\n")]
    public async Task Search_engines_are_told_what_is_set(string robots, string told)
    {
        await using var bot = await ProgramHost.StartAsync(
            StarterCorpus.Folder, ("Web:Enabled", "true"), ("Web:Robots", robots), ("Web:Address", "https://talks.example.org"));

        Assert.EndsWith(told, await bot.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative)), StringComparison.Ordinal);
        using var page = await bot.Client.GetAsync("/people");
        Assert.Equal(robots == "noindex", page.Headers.Contains("X-Robots-Tag"));
        Assert.Contains("<link rel=\"canonical\" href=\"https://talks.example.org/people\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web:Robots", "maybe")]
    [InlineData("Web:Address", "talks")]
    [InlineData("Web:Proxies:0", "localhost")]
    [InlineData("Web:RateLimits:PerUser", "-1")]
    public void A_setting_that_is_wrong_is_named(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Contains(key.Split(':')[1], Assert.Throws<InvalidDataException>(() => WebOptions.Of(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_others_texts_only_quotes_are_shown_unless_that_is_set()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 60).Select(day => $"Anna Beck said that the bridge of Tulvar was open on day {day}."));
        folder.Write("a.md", $"---\nTitle: The bridge\nOutlet: Tulvar News\nPublished: 2024-03-04\n---\n{text}");

        await using var wary = await ProgramHost.StartAsync(folder.Path, ("Web:Enabled", "true"));
        var quoted = await wary.Client.GetStringAsync(new Uri("/article/a?at=10", UriKind.Relative));
        await using var open = await ProgramHost.StartAsync(folder.Path, ("Web:Enabled", "true"), ("Articles:ShowFullText", "true"));
        var first = await open.Client.GetStringAsync(new Uri("/article/a", UriKind.Relative));
        var second = await open.Client.GetStringAsync(new Uri("/article/a?page=2", UriKind.Relative));

        Assert.InRange(Shown(quoted), 2, 20);
        Assert.Equal(60, Shown(first) + Shown(second));

        static int Shown(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll(".text > p:not(.gap)").Length;
    }

    private static async Task<HttpStatusCode> AskAsync(ProgramHost bot, string asker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/q?q=tarar");
        request.Headers.Add("X-Forwarded-For", asker);
        using var response = await bot.Client.SendAsync(request);
        return response.StatusCode;
    }

    private Task<TypedAtHost> TypedAtAsync(string urls) => TypedAtHost.StartAsync(folder, urls);
}
