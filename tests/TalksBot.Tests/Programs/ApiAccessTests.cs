using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TalksBot.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

public sealed class ApiAccessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ApiAccessTests() => folder.Write("ferry.md", "Title: The ferry\nOutlet: Orlavik Post\nPublished: 2031-04-02\n\n"
        + "The ferry left the harbour of Orlavik on Monday, said Minister Belo Tarr. “We will sail again,” Tarr told reporters. Nobody else spoke. "
        + "A second ferry followed on Tuesday. The harbour was quiet after that.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_a_key_only_this_machine_is_answered()
    {
        await using var bot = await ProgramHost.StartAsync(folder.Path);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(bot, request => request.Headers.Host = "bot.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(bot, request => request.Headers.Add("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(bot, request => request.Headers.Add("Forwarded", "for=192.0.2.1")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, request => request.Headers.Host = "localhost:80"));
    }

    [Fact]
    public async Task With_keys_everybody_needs_one_and_each_has_its_limit()
    {
        var (desk, other) = (ApiKey.Make(), ApiKey.Make());
        await using var bot = await ProgramHost.StartAsync(
            folder.Path, ("Api:Keys:0", ApiKey.Setting("desk", desk) + ":2"), ("Api:Keys:1", ApiKey.Setting("other", other)));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, request => Send(request, ApiKey.Make())));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, request => Send(request, desk)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, request => Send(request, desk)));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(bot, request => Send(request, desk)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, request => Send(request, other)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, request =>
        {
            request.Headers.Host = "bot.example";
            Send(request, other);
        }));
    }

    [Fact]
    public async Task Other_sites_pages_are_kept_out_unless_they_are_named()
    {
        await using var closed = await ProgramHost.StartAsync(folder.Path);
        await using var open = await ProgramHost.StartAsync(folder.Path, ("Api:Origins:0", "https://news.example"));

        Assert.Null(await AllowedAsync(closed, "https://news.example"));
        Assert.Equal("https://news.example", await AllowedAsync(open, "https://news.example"));
        Assert.Null(await AllowedAsync(open, "https://other.example"));
    }

    [Theory]
    [InlineData("/api/who", "GET", "https://news.example")]
    [InlineData("/mcp", "POST", "https://chat.example")]
    public async Task A_named_sites_browser_may_ask_first_whether_it_may_send_a_key(string path, string method, string origin)
    {
        await using var bot = await ProgramHost.StartAsync(
            folder.Path, ("Api:Origins:0", "https://news.example"), ("Api:Keys:0", ApiKey.Setting("desk", ApiKey.Make())),
            ("Mcp:Origins:0", "https://chat.example"), ("Mcp:Token", ApiKey.Make()));
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var response = await bot.Client.SendAsync(request);

        Assert.Equal(origin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("authorization", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Others_texts_are_shown_around_a_place_and_whole_only_where_the_settings_allow_it()
    {
        await using var usual = await ProgramHost.StartAsync(folder.Path);
        await using var open = await ProgramHost.StartAsync(folder.Path, ("Articles:ShowFullText", "true"));

        var closed = JsonDocument.Parse(await usual.Client.GetStringAsync("/api/articles/ferry")).RootElement;
        Assert.Equal((false, 0), (closed.TryGetProperty("text", out _), closed.GetProperty("passages").GetArrayLength()));
        Assert.Equal("Orlavik Post", closed.GetProperty("source").GetProperty("outlet").GetString());
        var around = JsonDocument.Parse(await usual.Client.GetStringAsync("/api/articles/ferry?offset=5")).RootElement;
        Assert.Contains("The ferry left", around.GetProperty("passages")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(await open.Client.GetStringAsync("/api/articles/ferry")).RootElement.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task A_cursor_ends_with_the_articles_that_it_was_made_of()
    {
        await using var bot = await ProgramHost.StartAsync(folder.Path);
        var first = JsonDocument.Parse(await bot.Client.GetStringAsync("/api/timeline?limit=1")).RootElement;
        var cursor = first.GetProperty("next").GetString();
        folder.Write("second.md", "Title: The pier\nPublished: 2031-04-03\n\nThe pier of Orlavik burnt on Wednesday, said Belo Tarr.");
        var index = (Core.Search.IIndexer)bot.Host.Services.GetService(typeof(Core.Search.IIndexer))!;
        await index.UpdateAsync(rebuild: false, progress: null, CancellationToken.None);

        using var response = await bot.Client.GetAsync($"/api/timeline?limit=1&cursor={cursor}");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    private static void Send(HttpRequestMessage request, string key) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

    private static async Task<HttpStatusCode> StatusAsync(ProgramHost bot, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/who?query=tarr");
        change?.Invoke(request);
        using var response = await bot.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<string?> AllowedAsync(ProgramHost bot, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/who?query=tarr");
        request.Headers.Add("Origin", origin);
        using var response = await bot.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
