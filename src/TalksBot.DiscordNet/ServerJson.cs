using System.Globalization;
using System.Text.Json;
using Discord;
using Discord.WebSocket;

namespace TalksBot.DiscordNet;

/// <summary>Writes a server that Discord.Net hands over as Discord sends it, as far as the bot reads it: with the channels that it may write into.</summary>
internal static class ServerJson
{
    public static byte[] Of(SocketGuild server) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Text(server.Id),
        preferred_locale = server.PreferredLocale,
        system_channel_id = server.SystemChannel is { } channel && MayWrite(server, channel) ? Text(channel.Id) : null,
        channels = server.TextChannels.Where(channel => channel is not (SocketThreadChannel or SocketVoiceChannel) && MayWrite(server, channel))
            .Select(channel => new { id = Text(channel.Id), type = (int)ChannelType.Text, position = channel.Position }),
    });

    private static bool MayWrite(SocketGuild server, SocketTextChannel channel) =>
        server.CurrentUser is not { } me || me.GetPermissions(channel) is { ViewChannel: true, SendMessages: true, EmbedLinks: true };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
