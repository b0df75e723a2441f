namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Id">Negative for groups.</param>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
public sealed record Chat(long Id, string Type)
{
    public const string Private = "private";
    public const string Channel = "channel";
}
