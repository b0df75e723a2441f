namespace TalksBot.Core.Commands;

/// <summary>How platforms name chats: "-1001234", or "-1001234/31" for a topic in it.</summary>
public static class ChatName
{
    /// <summary>The chat that a topic belongs to.</summary>
    public static string Whole(string chat) => chat.Split('/', 2)[0];
}
