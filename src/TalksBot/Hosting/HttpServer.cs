using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms;

namespace TalksBot.Hosting;

/// <summary>Listens at <c>Urls</c> while the bot runs, but only when some platform serves HTTP.</summary>
public sealed class HttpServer(IEnumerable<IHttpEndpoints> endpoints, IConfiguration configuration, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private WebApplication? application;

    /// <summary>The addresses it listens on, with the ports that the system chose; empty while it doesn't listen.</summary>
    public IReadOnlyCollection<string> Addresses => application is null ? [] : [.. application.Urls];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var served = endpoints.ToArray();
        if (served.Length == 0)
            return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(loggers);
        application = builder.Build();
        foreach (var url in (configuration["Urls"] ?? DefaultUrls).Split(';', StringSplitOptions.RemoveEmptyEntries))
            application.Urls.Add(url);
        application.UseRouting();
        foreach (var routes in served)
            routes.Map(application);
        await application.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => application?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => application?.DisposeAsync() ?? ValueTask.CompletedTask;
}
