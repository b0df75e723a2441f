using Microsoft.Extensions.Hosting;
using TalksBot.Operations;

namespace TalksBot.Platforms;

/// <summary>Stands in for a platform whose configuration is wrong, and says so once the bot has started.</summary>
public sealed class MisconfiguredPlatform(PlatformFailure failure, string reason) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        failure.Report(reason);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Never ready: the platform stays out until its configuration is mended.</summary>
public sealed class MisconfiguredReadiness(string platform, string reason) : PlatformReadiness(platform, reason);
