namespace TalksBot.Core.Commands;

/// <summary>How platforms name chats: "-1001234", or "-1001234/31" for a topic in it.</summary>
public static class ChatName
{
    /// <summary>A topic or thread of a chat; a chat itself where it belongs to none.</summary>
    public static string Of(string? whole, string part) => whole is null ? part : $"{whole}/{part}";

    /// <summary>What the platform itself calls a topic or thread, or a chat that is none.</summary>
    public static string Part(string chat) => chat[(chat.LastIndexOf('/') + 1)..];

    /// <summary>The chat that a topic belongs to.</summary>
    public static string Whole(string chat) => chat.Split('/', 2)[0];
}
