using TalksBot.Operations;

namespace TalksBot.Platforms.Telegram;

/// <summary>Ready while Telegram answers: the last look for updates came through, or the webhook is set.</summary>
public sealed class TelegramReadiness : IReadiness
{
    private volatile string? problem = "Telegram hasn't answered yet.";

    public string Name => TelegramAsker.Platform;

    public void Reached() => problem = null;

    /// <param name="reason">In one sentence, without a secret.</param>
    public void Lost(string reason) => problem = reason;

    public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult(problem);
}
