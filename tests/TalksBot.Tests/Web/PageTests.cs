using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TalksBot.Core.Answers;
using TalksBot.Core.Findings;
using TalksBot.Core.Labels;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>What the page sends, over the articles that come with the project.</summary>
[Collection(SharedWebHost.Name)]
public sealed partial class PageTests(WebHost host, StarterCorpus starter)
{
    public static TheoryData<string> Paths { get; } = [.. WebHost.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_on_a_page_runs_or_is_styled_but_from_its_own_files(string path)
    {
        var (response, page) = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.All(page.QuerySelectorAll("script, link[rel=stylesheet], link[rel=icon], img"), part => Assert.StartsWith(
            "/web/", part.GetAttribute("src") ?? part.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("", script.TextContent));
        Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, base"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_quotation_stands_in_its_article_letter_by_letter(string path)
    {
        var (_, page) = await GetAsync(path);
        var texts = starter.Articles.Values.Select(article => Plain(article.Text)).ToArray();

        Assert.All(page.QuerySelectorAll("blockquote:not(.around)"), quotation =>
            Assert.Contains(texts, text => text.Contains(Plain(quotation.TextContent.Trim()[1..^1]), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/casualties soldiers")]
    [InlineData("who leads the afghan delegation")]
    [InlineData("when was the ceasefire agreed")]
    [InlineData("who is the president of france")]
    public async Task An_answer_cites_what_the_bot_cites(string question)
    {
        var answer = await starter.AskAsync(question);
        var (_, page) = await GetAsync($"/q?q={Uri.EscapeDataString(question)}");

        Assert.Equal(answer.Summary.ToString(), Plain(page.QuerySelector(".lead")!.TextContent));
        var shown = AnswerPage.Of(answer, 0);
        Assert.Equal(
            shown.Citations.Select(cited => $"“{Plain(cited.Citation.Quote.Text)}”"),
            page.QuerySelectorAll(".cited blockquote").Select(quotation => Plain(quotation.TextContent)));
        Assert.Equal(shown.Citations.Select(cited => cited.Mark), page.QuerySelectorAll(".cited .number").Select(mark => mark.TextContent));
        Assert.Equal(
            shown.Sections.SelectMany(section => section.Rows).Select(row => row.Key.ToString()),
            page.QuerySelectorAll(".rows dt").Select(key => Plain(key.TextContent)));
        Assert.All(page.QuerySelectorAll(".rows .number"), mark => Assert.NotNull(page.GetElementById(mark.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task An_address_that_is_shared_says_when_the_articles_have_changed()
    {
        var (_, page) = await GetAsync("/q?q=%2Fcasualties");
        var shared = page.QuerySelector("a.permalink")!.GetAttribute("href")!;

        Assert.Empty((await GetAsync(shared)).Page.QuerySelectorAll(".notice"));
        Assert.Single((await GetAsync(Version().Replace(shared, "v=0123456789abcdef"))).Page.QuerySelectorAll(".notice"));
    }

    [Theory]
    [InlineData("/follows")]
    [InlineData("/follow tarar")]
    [InlineData("/unfollow tarar")]
    [InlineData("/settings")]
    [InlineData("/status")]
    [InlineData("/reindex")]
    [InlineData("/forget")]
    [InlineData("/feed add https://example.org/feed")]
    [InlineData("what is followed here?")]
    public async Task What_belongs_to_chats_is_neither_done_nor_shown(string message)
    {
        var (response, page) = await GetAsync($"/q?q={Uri.EscapeDataString(message)}");

        Assert.True(response.StatusCode == HttpStatusCode.NotFound || page.QuerySelector(".cited") is not null, page.Body!.TextContent);
        Assert.DoesNotContain("This chat follows", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_browser_has_already_isnt_sent_again()
    {
        using var first = await host.Bot.Client.GetAsync("/people");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/people");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Bot.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var other = new HttpRequestMessage(HttpMethod.Get, "/people");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        other.Headers.AcceptLanguage.ParseAdd("tr");
        using var turkish = await host.Bot.Client.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, turkish.StatusCode);
        Assert.Contains("lang=\"tr\"", await turkish.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/article/nothing")]
    [InlineData("/person/Nobody%20Known")]
    [InlineData("/sources?outlet=none")]
    [InlineData("/finding/claim/000000000000/003")]
    [InlineData("/finding/secret/000000000000/003")]
    public async Task What_isnt_there_is_said_on_a_page(string path)
    {
        var (response, page) = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_finding_has_an_address_that_tells_what_it_quotes()
    {
        var (_, page) = await GetAsync(await FindingAddress.FirstAsync(host.Bot.Client));

        var quotation = page.QuerySelector("h1")!.TextContent.Trim('“', '”', '\u202F');
        Assert.Contains(quotation, starter.Articles["003"].Text, StringComparison.Ordinal);
        Assert.Equal($"“{quotation}”", page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.StartsWith(host.Base, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_has_everything_found_in_it_marked_and_says_by_which_rule()
    {
        var (_, page) = await GetAsync("/article/003");

        var text = Plain(string.Concat(page.QuerySelectorAll(".text > p").Select(paragraph => paragraph.TextContent)));
        Assert.Contains(Plain(starter.Articles["003"].Text.Split('\n')[0]), text, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".text mark.claim"));
        Assert.All(page.QuerySelectorAll(".found li code"), rule => Assert.Matches("^[a-z.-]+$", rule.TextContent));
    }

    [Fact]
    public void Every_kind_of_finding_has_a_name() =>
        Assert.All(FindingKind.Extracted, kind => Assert.True(AnswerLanguage.English.Has($"web.kind.{kind.Name}"), kind.Name));

    [Fact]
    public async Task A_name_that_is_part_of_another_leads_to_whoever_has_it()
    {
        using var response = await host.Bot.Client.GetAsync("/person/Tarar");

        Assert.Equal("Attaullah Tarar", (await Parse(response)).QuerySelector("h1")!.TextContent);
    }

    private async Task<(HttpResponseMessage Response, AngleSharp.Html.Dom.IHtmlDocument Page)> GetAsync(string path)
    {
        var response = await host.Bot.Client.GetAsync(path);
        return (response, await Parse(response));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("v=[0-9a-f]+")]
    private static partial Regex Version();
}
