using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Cli;
using TalksBot.Platforms;

namespace TalksBot.Hosting;

/// <summary>
/// The one web server: it listens at <c>Urls</c> while the bot runs, but only when something is served, which registers
/// <see cref="IHttpEndpoints"/>. Routes with <see cref="BeforeIndexMetadata"/> answer while the first index is made; the others are
/// unavailable until then.
/// </summary>
public sealed class HttpServer(
    IEnumerable<IHttpEndpoints> endpoints, IConfiguration configuration, ILoggerFactory loggers, TimeProvider? clock = null, HostOpening? opening = null)
    : IHostedLifecycleService, IAsyncDisposable
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private WebApplication? application;
    private volatile bool isOpen;

    /// <summary>The addresses it listens on, with the ports that the system chose; empty while it doesn't listen.</summary>
    public IReadOnlyCollection<string> Addresses => application is null ? [] : [.. application.Urls];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var served = endpoints.ToArray();
        if (served.Length == 0)
            return;
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
        await application.StartAsync(cancellationToken);
    }

    /// <summary>What is done while the host is starting, the first index above all, is done.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        isOpen = true;
        opening?.Open();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => application?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => application?.DisposeAsync() ?? ValueTask.CompletedTask;

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
