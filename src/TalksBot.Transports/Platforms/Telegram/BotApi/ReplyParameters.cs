namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record ReplyParameters(long MessageId)
{
    /// <summary>The question may be gone by the time its answer is ready.</summary>
    public bool AllowSendingWithoutReply { get; init; } = true;
}
