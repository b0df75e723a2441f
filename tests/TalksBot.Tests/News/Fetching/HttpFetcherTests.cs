using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using TalksBot.Core.Text.Loading;
using TalksBot.News.Fetching;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.News.Fetching;

public sealed class HttpFetcherTests
{
    [Fact]
    public async Task Endless_redirects_end()
    {
        await using var web = await FakeWeb.StartAsync();
        web.Otherwise = context =>
        {
            context.Response.StatusCode = 301;
            context.Response.Headers.Location = context.Request.Path + "x";
            return Task.CompletedTask;
        };

        var result = await FetchAsync(web, "/a");

        Assert.Equal(FetchOutcome.Refused, result.Outcome);
        Assert.InRange(web.Asked.Count, 2, 10);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_small_body_that_unpacks_without_end_stops_at_the_limit(string encoding)
    {
        await using var web = await FakeWeb.StartAsync();
        web.Pages["/"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding == "gzip"
                ? new GZipStream(context.Response.Body, CompressionLevel.Fastest)
                : new BrotliStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 40; megabyte++)
                await packed.WriteAsync(zeros, context.RequestAborted);
        };

        var result = await FetchAsync(web, "/");

        Assert.Equal(FetchOutcome.Refused, result.Outcome);
        Assert.Contains("more than 10 MB", result.Reason);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var web = await FakeWeb.StartAsync();
        var time = new ManualTime();
        var asked = new TaskCompletionSource();
        web.Pages["/"] = async context =>
        {
            await context.Response.WriteAsync("<p>so far");
            await context.Response.Body.FlushAsync();
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), time);

        var fetching = fetcher.FetchAsync(web["/"], MediaKinds.Pages, Validators.None, CancellationToken.None);
        await asked.Task;
        Assert.False(fetching.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(21));
        var result = await fetching;

        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.Contains("longer than 20 s", result.Reason);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_page()
    {
        await using var web = await FakeWeb.StartAsync();
        web.Pages["/"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<p>Half of it");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Assert.Equal(FetchOutcome.Failed, (await FetchAsync(web, "/")).Outcome);
    }

    [Theory]
    [InlineData("image/png", FetchOutcome.Refused)]
    [InlineData("application/pdf", FetchOutcome.Refused)]
    [InlineData("application/octet-stream", FetchOutcome.Refused)]
    [InlineData("text/html", FetchOutcome.Fetched)]
    [InlineData("TEXT/HTML; charset=x-unknown", FetchOutcome.Fetched)]
    public async Task Only_pages_are_taken_for_pages(string type, FetchOutcome outcome)
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/", "<p>words</p>", type);

        Assert.Equal(outcome, (await FetchAsync(web, "/")).Outcome);
    }

    [Theory]
    [InlineData(404, FetchOutcome.Missing)]
    [InlineData(410, FetchOutcome.Missing)]
    [InlineData(500, FetchOutcome.Failed)]
    [InlineData(503, FetchOutcome.Failed)]
    [InlineData(304, FetchOutcome.NotModified)]
    public async Task What_the_server_answers_decides(int status, FetchOutcome outcome)
    {
        await using var web = await FakeWeb.StartAsync();
        web.Pages["/"] = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        Assert.Equal(outcome, (await FetchAsync(web, "/")).Outcome);
    }

    [Fact]
    public async Task The_user_agent_names_the_bot()
    {
        await using var web = await FakeWeb.StartAsync();
        var agent = "";
        web.Pages["/"] = context =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            return FakeWeb.Send("<p>words</p>")(context);
        };

        await FetchAsync(web, "/");

        Assert.StartsWith("TalksBot/", agent);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("iso-8859-1", "utf-8")] // says one thing, sends another
    [InlineData("utf-8", "windows-1252")]
    [InlineData(null, "windows-1252")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-16", "utf-16")]
    public void Wrong_encodings_are_seen_through(string? said, string sent)
    {
        const string words = "The café’s talks – “resumed”";

        Assert.Equal(words, TextDecoder.Decode(CodePages(sent).GetBytes(words), said).Text);
    }

    [Fact]
    public void A_page_may_name_its_encoding_itself()
    {
        var page = """<?xml version="1.0" encoding="windows-1251"?><p>Переговоры</p>""";

        Assert.Equal(page, TextDecoder.Decode(CodePages("windows-1251").GetBytes(page), null).Text);
    }

    private static Encoding CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static async Task<FetchResult> FetchAsync(FakeWeb web, string path)
    {
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), TimeProvider.System);
        return await fetcher.FetchAsync(web[path], MediaKinds.Pages, Validators.None, CancellationToken.None);
    }
}
