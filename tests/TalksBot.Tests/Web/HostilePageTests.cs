using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using TalksBot.Tests.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>Articles whose titles, outlets and texts want to be more than text.</summary>
public sealed class HostilePageTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Turned = "\u202Eretfa thgir\u202C \u2066one\u2069";

    private readonly TemporaryFolder folder = new();
    private ProgramHost bot = null!;

    private static string Long { get; } = string.Concat(Enumerable.Repeat("Tulvarbridgeopening", 60));

    public async Task InitializeAsync()
    {
        Write(
            "script", Script, "\"><svg onload=alert(3)>",
            $"The mayor of Tulvar, Anna Beck, said on Friday that “{Script} is no bridge”. Four rowers were killed.");
        Write(
            "turned", Turned, Turned,
            "Anna Beck said on Saturday that \u202Ethe bridge\u202C is open. At least 12 rowers were killed in Tulvar, the mayor said.");
        Write("long", Long, Long, $"Anna Beck said that {Long} was closed on 3 March 2024.");
        Write("address", "An address", "javascript:alert(4)", "Anna Beck said that it is open.", "javascript:alert(5)");
        Write("urdu", "تلوار کا پل", "اخبار", "Anna Beck said on Monday that the bridge “پل کھلا ہے” is open.");
        bot = await ProgramHost.StartAsync(folder.Path, [.. WebHost.Settings, ("Articles:ShowFullText", "true")]);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [WebNodeFact]
    public async Task In_a_browser_nothing_runs_nothing_is_too_wide_and_nothing_is_turned_around()
    {
        var seen = await WebNodeFactAttribute.RunAsync("views.mjs", bot.Address.ToString().TrimEnd('/'), JsonSerializer.Serialize(await PathsAsync()));

        Assert.Empty(seen.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
    }

    [Fact]
    public async Task What_others_wrote_is_text_and_nothing_else()
    {
        foreach (var path in await PathsAsync())
        {
            var html = await bot.Client.GetStringAsync(new Uri(path, UriKind.Relative));
            var page = new HtmlParser().ParseDocument(html);
            Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("img, svg[onload], blockquote svg, bdi svg"));
            Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
            Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }

        Assert.Contains("<script>alert(1)", new HtmlParser().ParseDocument(await bot.Client.GetStringAsync(new Uri("/", UriKind.Relative))).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/q?q=%00")]
    [InlineData("/q?q=%F0%28")]
    [InlineData("/q?q=a&q=b&page=-1&v=%22%3E")]
    [InlineData("/article/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/article/script?at=99999999999")]
    [InlineData("/person/%E2%80%AEx")]
    [InlineData("/finding/claim/zz/%2e%2e")]
    [InlineData("/sources?outlet=%22%3E%3Csvg%20onload%3Dalert(3)%3E&page=9999")]
    [InlineData("/people?page=1&lang=%22%3E%3Cscript%3E")]
    public async Task Addresses_that_nobody_wrote_are_answered_with_a_page(string path)
    {
        using var response = await bot.Client.GetAsync(path);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{response.StatusCode}");
        Assert.DoesNotContain("<svg onload", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string[]> PathsAsync() =>
    [
        "/", "/q?q=what%20did%20anna%20beck%20say", $"/q?q={Uri.EscapeDataString(Script)}", $"/q?q={Uri.EscapeDataString(Turned)}",
        $"/q?q={Long}", "/q?q=/casualties",
        "/timeline", "/figures", "/people", "/person/Anna%20Beck", "/sources", $"/sources?outlet={Uri.EscapeDataString("\"><svg onload=alert(3)>")}",
        "/article/script", "/article/turned", "/article/long", "/article/address", "/article/urdu?lang=ur",
        await FindingAddress.FirstAsync(bot.Client, "script", "statement"), await FindingAddress.FirstAsync(bot.Client, "turned", "claim"),
    ];

    private void Write(string id, string title, string outlet, string text, string url = "https://example.org/a") => File.AppendAllText(
        folder["articles.jsonl"], JsonSerializer.Serialize(new { id, title, published = "2024-03-04", outlet, url, text }) + "\n");
}
