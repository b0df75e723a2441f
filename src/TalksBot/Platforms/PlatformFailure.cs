using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using TalksBot.Platforms.Terminal;

namespace TalksBot.Platforms;

/// <summary>
/// What happens when a platform can't run: one clear line on the log. The others go on; where there is no other, the
/// program ends and says by its exit code that it failed.
/// </summary>
public sealed class PlatformFailure(
    IEnumerable<ChatPlatform> platforms, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<PlatformFailure> log)
{
    private readonly int running = platforms.Count() + (configuration.GetValue(TerminalServiceCollectionExtensions.ForcedKey, defaultValue: false) ? 1 : 0);
    private int failed;

    public void Report(string reason)
    {
        log.LogError("{Reason}", reason);
        if (Interlocked.Increment(ref failed) < running)
            return;
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
