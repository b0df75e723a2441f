using Microsoft.Extensions.Hosting;
using TalksBot.Operations;

namespace TalksBot.Platforms;

/// <summary>Stands in for a platform whose configuration is wrong: it says so once the bot has started, and is never ready.</summary>
public sealed class MisconfiguredPlatform(PlatformFailure failure, string platform, string reason) : PlatformReadiness(platform, reason), IHostedService
{
    private readonly string why = reason;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        failure.Report(why);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
