using System.Globalization;
using System.Text.Json;
using Discord;
using Discord.WebSocket;

namespace TalksBot.DiscordNet;

/// <summary>Writes a message that Discord.Net hands over as Discord sends it, as far as the bot reads it.</summary>
internal static class MessageJson
{
    public static byte[] Of(SocketUserMessage message) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Text(message.Id),
        channel_id = Text(message.Channel.Id),

        // Discord has this in interactions alone; the bot has to know which channel's settings hold.
        channel = Channel(message.Channel),
        guild_id = message.Channel is SocketGuildChannel channel ? Text(channel.Guild.Id) : null,
        author = Author(message.Author),
        content = message.Content,
        edited_timestamp = message.EditedTimestamp,
        referenced_message = message.ReferencedMessage is { } replied ? Said(replied) : null,
    });

    /// <summary>The words of a message as Discord has them: what was written, and the cards below it.</summary>
    public static object Said(IMessage message) => new
    {
        id = Text(message.Id),
        author = Author(message.Author),
        content = message.Content,
        embeds = message.Embeds.Select(embed => new { title = embed.Title, description = embed.Description }),
    };

    public static object? Channel(ISocketMessageChannel? channel) => channel switch
    {
        SocketThreadChannel { ParentChannel: { } parent } thread => new { type = (int)thread.Type, parent_id = Text(parent.Id) },
        _ => null,
    };

    private static object Author(IUser user) => new { id = Text(user.Id), bot = user.IsBot };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
