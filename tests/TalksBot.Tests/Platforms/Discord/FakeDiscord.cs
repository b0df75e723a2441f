using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Discord's HTTP API on loopback, as far as the bot calls it. It answers as the test says.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly SemaphoreSlim arrivals = new(0);

    private FakeDiscord(WebApplication application) => this.application = application;

    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    public Func<ReceivedRequest, HttpResponse, Task> Answering { get; set; } = (request, response) =>
        response.WriteAsync(request.Method == "GET" ? "[]" : "{}");

    public string BaseUrl => $"{application.Urls.First()}/api/v10";

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var discord = new FakeDiscord(application);
        application.Run(discord.TakeAsync);
        await application.StartAsync();
        return discord;
    }

    /// <summary>The next request that nobody has waited for yet.</summary>
    public async Task<ReceivedRequest> NextAsync()
    {
        Assert.True(await arrivals.WaitAsync(TimeSpan.FromSeconds(20)), "The bot sent no request to Discord.");
        return Received.ElementAt(taken++);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        arrivals.Dispose();
    }

    private int taken;

    private async Task TakeAsync(HttpContext context)
    {
        var (body, file) = await ReadAsync(context.Request);
        var request = new ReceivedRequest(
            context.Request.Method, context.Request.Path + context.Request.QueryString, body, context.Request.Headers.Authorization.ToString())
        {
            File = file,
        };
        Received.Enqueue(request);
        await Answering(request, context.Response);
        arrivals.Release();
    }

    private static async Task<(string Body, byte[] File)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            using var reader = new StreamReader(request.Body);
            return (await reader.ReadToEndAsync(), []);
        }

        // A part with a type of its own counts as a file.
        var form = await request.ReadFormAsync();
        using var bytes = new MemoryStream();
        await form.Files.Single(file => file.Name == "files[0]").CopyToAsync(bytes);
        return (form["payload_json"].ToString(), bytes.ToArray());
    }
}
