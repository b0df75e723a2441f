using TalksBot.Operations;

namespace TalksBot.Platforms.Discord;

/// <summary>Ready once Discord has the bot's commands; where the bot has no token to register them with, once it listens.</summary>
public sealed class DiscordReadiness(DiscordOptions options) : IReadiness
{
    private volatile string? problem = options.CanRegister ? "The commands aren't registered yet." : null;

    public string Name => DiscordMessageMapper.Platform;

    public void Registered() => problem = null;

    /// <param name="reason">In one sentence, without a secret.</param>
    public void Refused(string reason) => problem = reason;

    public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult(problem);
}
