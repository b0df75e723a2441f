using TalksBot.Operations;

namespace TalksBot.Platforms;

/// <summary>Never ready: the platform stays out until its configuration is mended.</summary>
public sealed class MisconfiguredReadiness(string platform, string reason) : IReadiness
{
    public string Name => platform;

    public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult<string?>(reason);
}
