using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace TalksBot.Hosting;

/// <summary>Settings of earlier versions that mean nothing any more: each gets one line at the start, and the bot goes on.</summary>
public sealed class OldSettings(IConfiguration configuration, ILogger<OldSettings> log) : IHostedService
{
    private static readonly Dictionary<string, string> Advice = new()
    {
        ["Telegram:Client"] = "take it out; Telegram.Bot is the one client",
        ["Discord:Transport"] = "take it out; set Discord:PublicKey for HTTP, and for the gateway, in a build with Discord.Net, Discord:Token",
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, advice) in Advice)
            if (configuration[key] is { Length: > 0 })
                log.LogWarning("{Key} is no setting any more: {Advice}", key, advice);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
