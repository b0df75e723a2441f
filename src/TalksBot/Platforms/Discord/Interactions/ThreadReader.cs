using System.Text.Json;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Tells threads from channels in Discord's JSON. https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
public static class ThreadReader
{
    private const int AnnouncementThread = 10;
    private const int PrivateThread = 12;

    /// <returns>The channel that a thread belongs to; null for what is no thread: what channels belong to are categories.</returns>
    public static string? Parent(JsonElement channel) =>
        channel.Number("type") is >= AnnouncementThread and <= PrivateThread ? channel.Text("parent_id") : null;
}
