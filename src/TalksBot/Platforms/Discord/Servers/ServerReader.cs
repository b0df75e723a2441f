using System.Text.Json;

namespace TalksBot.Platforms.Discord.Servers;

/// <summary>Reads a server and its channels from Discord's JSON.</summary>
public static class ServerReader
{
    private const int Text = 0;
    private const int Announcement = 5;

    /// <returns>Null for what is no server.</returns>
    public static JoinedServer? Read(JsonElement server) => server.Text("id") is not { } id ? null : new JoinedServer(id)
    {
        SystemChannel = server.Text("system_channel_id"),
        Locale = server.Text("preferred_locale"),
        Channels = Channels(server.Member("channels")),
    };

    /// <summary>The channels for text, from the top.</summary>
    public static ImmutableArray<string> Channels(JsonElement channels) =>
    [
        .. (channels.ValueKind == JsonValueKind.Array ? channels.EnumerateArray() : default)
            .Where(channel => channel.Number("type") is Text or Announcement)
            .OrderBy(channel => channel.Number("position") ?? int.MaxValue)
            .Select(channel => channel.Text("id"))
            .OfType<string>(),
    ];
}

/// <summary>A server that the bot was let into.</summary>
/// <param name="Id">The server.</param>
public sealed record JoinedServer(string Id)
{
    /// <summary>Where Discord itself greets who joins; null for nowhere.</summary>
    public string? SystemChannel { get; init; }

    /// <summary>The code of the language that the server has chosen.</summary>
    public string? Locale { get; init; }

    /// <summary>The channels for text, from the top; none where Discord hasn't said.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];
}
