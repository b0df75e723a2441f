using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TalksBot.Platforms.Terminal;

public static class TerminalServiceCollectionExtensions
{
    /// <summary>Adds the terminal. It runs when it is the only platform or was asked for with <c>--terminal</c>.</summary>
    public static IHostApplicationBuilder AddTerminal(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => TerminalConsole.Standard());
        builder.Services.AddSingleton<TerminalPlatform>();
        builder.Services.AddSingleton<IHostedService>(services =>
            services.GetRequiredService<TerminalSettings>().Forced || !services.GetServices<ChatPlatform>().Any()
                ? services.GetRequiredService<TerminalPlatform>()
                : new NoPlatform());
        return builder;
    }

    /// <summary>Stands in for the terminal where it doesn't run.</summary>
    private sealed class NoPlatform : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }
}
