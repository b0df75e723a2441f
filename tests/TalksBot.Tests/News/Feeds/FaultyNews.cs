using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.News.Importing;

namespace TalksBot.Tests.News.Feeds;

/// <summary>
/// Three feeds (RSS, Atom, JSON) of stories on a server that fails in every way servers do. Every story comes through in the
/// end but the traps: those lead round in circles for ever, or to an address that is refused, and nothing may come of them.
/// </summary>
internal sealed class FaultyNews : IAsyncDisposable
{
    private static readonly TimeSpan ServerStop = TimeSpan.FromMilliseconds(100);

    private readonly TcpListener refused = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, int> asked = new();
    private readonly ConcurrentBag<int> published = [];
    private readonly Func<HttpContext, Task> hang;
    private int refusedRequests;

    private FaultyNews(FakeWeb web, Func<HttpContext, Task> hang) => (Web, this.hang) = (web, hang);

    public FakeWeb Web { get; }

    public Uri[] Feeds => [Web["/feed.rss"], Web["/feed.atom"], Web["/feed.json"]];

    /// <summary>The stories that must come through.</summary>
    public IEnumerable<int> Due => published.Where(number => !IsTrap(number)).Order();

    /// <summary>Connections to the address that none may be made to.</summary>
    public int RefusedRequests => Volatile.Read(ref refusedRequests);

    /// <param name="hang">How a server that never answers is waited for; null for as long as the client does.</param>
    public static async Task<FaultyNews> StartAsync(Func<HttpContext, Task>? hang = null)
    {
        var web = await FakeWeb.StartAsync();
        var news = new FaultyNews(web, hang ?? (context => Task.Delay(Timeout.Infinite, context.RequestAborted)));
        web.Pages["/feed.rss"] = context => news.ServeFeedAsync(context, 0, "application/rss+xml", news.Rss);
        web.Pages["/feed.atom"] = context => news.ServeFeedAsync(context, 1, "application/atom+xml", news.Atom);
        web.Pages["/feed.json"] = context => news.ServeFeedAsync(context, 2, "application/feed+json", news.Json);
        web.Otherwise = news.ServeStoryAsync;
        news.refused.Start();
        _ = news.CountRefusedAsync();
        return news;
    }

    /// <summary>Puts so many more stories into the feeds; of one remainder by three, into one feed.</summary>
    public void Publish(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            published.Add(number);
    }

    public async ValueTask DisposeAsync()
    {
        refused.Stop();
        refused.Dispose();
        await Web.DisposeAsync();
        await Task.Delay(ServerStop);
    }

    private static bool IsTrap(int number) => number % 16 is 7 or 8;

    private async Task CountRefusedAsync()
    {
        try
        {
            while (true)
            {
                using var client = await refused.AcceptTcpClientAsync();
                Interlocked.Increment(ref refusedRequests);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The listener has been stopped.
        }
    }

    private async Task ServeFeedAsync(HttpContext context, int feed, string type, Func<int[], string> write)
    {
        var text = write([.. published.Where(number => number % 3 == feed).Order()]);
        var look = asked.AddOrUpdate(context.Request.Path, 1, (_, looks) => looks + 1);
        await ((look % 5) switch
        {
            1 => FakeWeb.Send("", status: 503)(context),
            2 => BreakOffAsync(context, type, text),
            4 => hang(context),
            _ => FakeWeb.Send(text, type)(context),
        });
    }

    private async Task ServeStoryAsync(HttpContext context)
    {
        var number = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        var page = NewsPage.Html($"Story {number}", NewsPage.Prose(number));
        var attempt = asked.AddOrUpdate(context.Request.Path, 1, (_, attempts) => attempts + 1);
        await ((number % 16, attempt) switch
        {
            (0, <= 2) => FakeWeb.Send("", status: 500)(context),
            (1, 1) => FakeWeb.Send("", status: 503)(context),
            (2, 1) when number % 5 == 0 => hang(context),
            (3, 1) => BreakOffAsync(context, "text/html", page),
            (4, 1) => AbortAsync(context),
            (5, _) => SendMisnamedAsync(context, page.Replace("council", "cönseil «fluvial»", StringComparison.Ordinal)),
            (6, _) when !context.Request.Path.StartsWithSegments("/moved") => RedirectAsync(context, $"/moved/{number}"),
            (7, _) => RedirectAsync(context, $"/story/{number}"),
            (8, _) => RedirectAsync(context, Refused(number)),
            (9, <= 2) => FakeWeb.Send("", status: 429)(context),
            (10, 1) => SendUnpackableAsync(context, page),
            _ => FakeWeb.Send(page)(context),
        });
    }

    /// <summary>The address that is refused, in one of its forms.</summary>
    private string Refused(int number)
    {
        var port = ((IPEndPoint)refused.LocalEndpoint).Port;
        string[] hosts = ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "[::ffff:127.0.0.1]", "127.1"];
        return FormattableString.Invariant($"http://{hosts[number / 16 % hosts.Length]}:{port}/story/{number}");
    }

    /// <summary>Every second of these traps stands in the feed itself.</summary>
    private string Link(int number) => number % 32 == 8 ? Refused(number) : Web[$"/story/{number}"].AbsoluteUri;

    private static Task RedirectAsync(HttpContext context, string to)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BreakOffAsync(HttpContext context, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length + 1000;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Latin-1 that calls itself UTF-8.</summary>
    private static async Task SendMisnamedAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(page));
    }

    private static async Task SendUnpackableAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page));
    }

    private string Rss(int[] stories) => $"""
        <rss version="2.0"><channel><title>River feed</title>
        {string.Join('\n', stories.Select(number => $"<item><title>Story {number}</title><link>{Link(number)}</link><guid>story-{number}</guid></item>"))}
        </channel></rss>
        """;

    private string Atom(int[] stories) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>River feed</title>
        {string.Join('\n', stories.Select(number => $"<entry><title>Story {number}</title><link href=\"{Link(number)}\"/><id>story-{number}</id></entry>"))}
        </feed>
        """;

    private string Json(int[] stories) => $$"""
        {"version":"https://jsonfeed.org/version/1.1","title":"River feed","items":[
        {{string.Join(",\n", stories.Select(number => $$"""{"id":"story-{{number}}","url":"{{Link(number)}}","title":"Story {{number}}"}"""))}}
        ]}
        """;
}
