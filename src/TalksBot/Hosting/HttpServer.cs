using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Cli;
using TalksBot.Platforms;
using TalksBot.Platforms.Terminal;

namespace TalksBot.Hosting;

/// <summary>
/// The one web server: it listens at <c>Urls</c> while the bot runs, but only when something is served, which registers
/// <see cref="IHttpEndpoints"/>. Routes with <see cref="BeforeIndexMetadata"/> answer while the first index is made; the others are
/// unavailable until then.
/// </summary>
public sealed class HttpServer(
    IEnumerable<IHttpEndpoints> endpoints, IConfiguration configuration, ILoggerFactory loggers, TimeProvider? clock = null, HostOpening? opening = null,
    TerminalPrompt? prompt = null)
    : IHostedLifecycleService, IAsyncDisposable
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private readonly IHttpEndpoints[] served = [.. endpoints];
    private readonly CancellationTokenSource stop = new();
    private WebApplication? application;
    private Task late = Task.CompletedTask;
    private volatile bool isOpen;

    /// <summary>The addresses it listens on, with the ports that the system chose; empty while it doesn't listen.</summary>
    public IReadOnlyCollection<string> Addresses => application is null ? [] : [.. application.Urls];

    private bool IsAside => served.All(routes => routes.IsAside);

    public Task StartingAsync(CancellationToken cancellationToken) => IsAside ? Task.CompletedTask : ListenAsync(cancellationToken);

    /// <summary>What is done while the host is starting, the first index above all, is done.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        isOpen = true;
        opening?.Open();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (served.Length > 0 && IsAside)
            late = Task.Run(() => ListenAsideAsync(stop.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => stop.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await late.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (application is not null)
            await application.StopAsync(cancellationToken);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        stop.Dispose();
        if (application is not null)
            await application.DisposeAsync();
    }

    /// <summary>Nobody waits for what is served aside: whoever chats hears where it is, or that it isn't, and goes on.</summary>
    private async Task ListenAsideAsync(CancellationToken cancellation)
    {
        var told = Label.None;
        try
        {
            await ListenAsync(cancellation);
            told = Label.Of("web.at", ("address", string.Join(' ', Addresses)));
        }
        catch (Exception failure) when (failure is IOException or SocketException or WrongUseException)
        {
            told = Label.Of("web.not-at", ("address", configuration["Urls"] ?? DefaultUrls));
        }

        if (prompt is not null)
            await prompt.TellAsync(told, cancellation);
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(new ServerLog(loggers, clock ?? TimeProvider.System));
        foreach (var routes in served)
            routes.AddServices(builder.Services);
        application = builder.Build();
        foreach (var url in (configuration["Urls"] ?? DefaultUrls).Split(';', StringSplitOptions.RemoveEmptyEntries))
            application.Urls.Add(IsAddress(url) ? url : throw new WrongUseException($"Urls: '{url}' is no address to listen on (http://127.0.0.1:5080)."));
        application.UseRouting();
        if (application.Services.GetService<ICorsService>() is not null)
            application.UseCors();
        application.Use(AnswerWhenOpenAsync);
        foreach (var routes in served)
            routes.Map(application);
        await application.StartAsync(cancellation);
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private Task AnswerWhenOpenAsync(HttpContext context, RequestDelegate next)
    {
        if (isOpen || context.GetEndpoint()?.Metadata.GetMetadata<BeforeIndexMetadata>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        return Task.CompletedTask;
    }
}
