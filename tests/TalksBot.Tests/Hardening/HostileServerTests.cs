using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TalksBot.Hosting;
using TalksBot.News.Fetching;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Hardening;

/// <summary>Servers that send what they shouldn't, and senders of requests that never end.</summary>
public sealed class HostileServerTests
{
    [Fact]
    public async Task A_body_that_is_packed_twice_is_refused()
    {
        await using var web = await FakeWeb.StartAsync();
        web.Pages["/twice"] = context => SendAsync(context, Pack(Pack(Encoding.UTF8.GetBytes("<p>page</p>"))), "gzip, gzip");
        web.Pages["/unnamed"] = context => SendAsync(context, Pack(Pack(Encoding.UTF8.GetBytes(new string('x', 5000)))), "gzip");
        web.Pages["/once"] = context => SendAsync(context, Pack(Encoding.UTF8.GetBytes("<p>page</p>")), "gzip");
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), TimeProvider.System);

        Assert.Equal(FetchOutcome.Refused, (await FetchAsync(fetcher, web["/twice"])).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await FetchAsync(fetcher, web["/unnamed"])).Outcome);
        Assert.Equal("<p>page</p>", (await FetchAsync(fetcher, web["/once"])).Page?.Text);
    }

    [Fact]
    public async Task Of_a_robots_txt_without_end_the_beginning_counts()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/page", "<p>page</p>").With("/robots.txt", "User-agent: *\nDisallow: /\n" + new string('#', 11 << 20), "text/plain");
        using var fetcher = new PoliteFetcher(web.Options, new SystemNetwork(), TimeProvider.System);

        Assert.Equal(FetchOutcome.Refused, (await FetchAsync(fetcher, web["/page"])).Outcome);
        Assert.Empty(web.Asked);
    }

    [Fact]
    public async Task Control_characters_of_a_server_are_in_no_reason()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nbad \u001b[31mline \u0007 FORGED\r\n\r\n"));
        });
        using var fetcher = new HttpFetcher(new FetchOptions { AllowedHosts = [$"127.0.0.1:{port}"] }, new SystemNetwork(), TimeProvider.System);

        var result = await FetchAsync(fetcher, new Uri($"http://127.0.0.1:{port}/"));
        await serving;

        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.DoesNotContain(result.Reason!, char.IsControl);
    }

    [Fact]
    public void What_strangers_can_have_logged_is_one_line_a_minute_with_a_count()
    {
        var (time, lines) = (new ManualTime(new DateTimeOffset(2025, 11, 2, 12, 0, 0, TimeSpan.Zero)), new List<string>());
        using var log = new ServerLog(new Lines(lines), time);
        var server = log.CreateLogger("server");

        for (var i = 0; i < 500; i++)
            server.Log(LogLevel.Error, new EventId(67), "state", new IOException("cut"), (_, _) => "A body was too slow");
        time.Advance(TimeSpan.FromMinutes(1));
        server.Log(LogLevel.Error, new EventId(67), "state", null, (_, _) => "A body was too slow");
        server.Log(LogLevel.Error, new EventId(13), "state", null, (_, _) => "Something else");

        Assert.Equal(
            ["A body was too slow (cut; 0 more of the kind before)", "A body was too slow (no exception; 499 more of the kind before)",
                "Something else (no exception; 0 more of the kind before)"],
            lines);
    }

    private static Task<FetchResult> FetchAsync(IPageFetcher fetcher, Uri address) =>
        fetcher.FetchAsync(address, MediaKinds.Pages, Validators.None, CancellationToken.None);

    private static async Task SendAsync(HttpContext context, byte[] body, string coding)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = coding;
        await context.Response.Body.WriteAsync(body);
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(body);
        return packed.ToArray();
    }

    private sealed class Lines(List<string> lines) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
