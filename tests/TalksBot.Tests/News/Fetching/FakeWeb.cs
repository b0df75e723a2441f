using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalksBot.News.Fetching;

namespace TalksBot.Tests.News.Fetching;

/// <summary>A web of one server on the loopback address: pages by path, good and bad ones, and a record of what was asked for.</summary>
internal sealed class FakeWeb : IAsyncDisposable
{
    private readonly WebApplication application;

    private FakeWeb(WebApplication application) => this.application = application;

    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new();

    /// <summary>What answers where there is no page; null for 404.</summary>
    public RequestDelegate? Otherwise { get; set; }

    /// <summary>The paths asked for, without robots.txt.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Root { get; private set; } = null!;

    public Uri this[string path] => new(Root, path);

    /// <summary>Options by which this server alone may be fetched from.</summary>
    public FetchOptions Options => new() { AllowedHosts = [$"127.0.0.1:{Root.Port}"], PausePerHost = TimeSpan.Zero };

    public static async Task<FakeWeb> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var web = new FakeWeb(application);
        application.Run(web.ServeAsync);
        await application.StartAsync();
        web.Root = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return web;
    }

    public FakeWeb With(string path, string content, string type = "text/html; charset=utf-8")
    {
        Pages[path] = Send(content, type);
        return this;
    }

    public static RequestDelegate Send(string content, string type = "text/html; charset=utf-8", int status = 200) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(content);
    };

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
    }

    private Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path != "/robots.txt")
            Asked.Enqueue(path);
        if (Pages.TryGetValue(path, out var page))
            return page(context);
        if (path != "/robots.txt" && Otherwise is { } other)
            return other(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
