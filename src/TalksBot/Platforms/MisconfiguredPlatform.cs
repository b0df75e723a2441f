using Microsoft.Extensions.Hosting;

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
