namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Id">A user's id for private chats; negative for groups and channels.</param>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
public sealed record Chat(long Id, string Type)
{
    public const string Channel = "channel";

    public bool IsPrivate => Id > 0;
}
