using System.Collections.Immutable;
using System.Text.Json;

namespace TalksBot.Platforms.Discord.Servers;

/// <summary>Reads a server and its channels from Discord's JSON.</summary>
public static class ServerReader
{
    private const int Text = 0;
    private const int Announcement = 5;

    /// <returns>Null for what is no server.</returns>
    public static JoinedServer? Read(JsonElement server) => String(server, "id") is not { } id ? null : new JoinedServer(id)
    {
        SystemChannel = String(server, "system_channel_id"),
        Locale = String(server, "preferred_locale"),
        Channels = Channels(Member(server, "channels")),
    };

    /// <summary>The channels for text, from the top.</summary>
    public static ImmutableArray<string> Channels(JsonElement channels) => channels.ValueKind != JsonValueKind.Array ? [] :
    [
        .. channels.EnumerateArray()
            .Where(channel => Number(channel, "type") is Text or Announcement)
            .OrderBy(channel => Number(channel, "position") ?? int.MaxValue)
            .Select(channel => String(channel, "id"))
            .OfType<string>(),
    ];

    public static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    public static string? String(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int? Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;
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
