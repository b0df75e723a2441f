using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Reads an interaction from Discord's JSON. Fields of a wrong kind count as absent.</summary>
public static class InteractionReader
{
    // Direct messages with the bot are 1. https://docs.discord.com/developers/interactions/receiving-and-responding
    private const int PrivateChannel = 2;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 32 };

    /// <returns>Null where the text is no JSON, or no interaction.</returns>
    public static Interaction? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Shallow);
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter: a string with half a surrogate pair, which JSON can spell and .NET can't hold.
            return null;
        }
    }

    private static Interaction? Read(JsonElement root)
    {
        if (!ulong.TryParse(Text(root, "id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var data = Member(root, "data");
        var member = Member(root, "member");
        var focused = Options(data).FirstOrDefault(option => Member(option, "focused").ValueKind == JsonValueKind.True);
        return new Interaction
        {
            Id = id,
            Kind = Kind(root),
            Token = new InteractionToken(Text(root, "token") ?? ""),
            Application = Text(root, "application_id") ?? "",
            Channel = Text(root, "channel_id") ?? "",
            Parent = ThreadReader.Parent(Member(root, "channel")),
            Guild = Text(root, "guild_id"),
            IsAmongOthers = ServerReader.Number(root, "context") == PrivateChannel,
            User = Text(Member(member, "user"), "id") ?? Text(Member(root, "user"), "id") ?? "",
            Locale = Text(root, "locale"),
            Roles = Texts(Member(member, "roles")),
            Permissions = Permissions(member, "permissions") ?? DiscordPermissions.None,
            AppPermissions = Permissions(root, "app_permissions"),
            IsInstalledInGuild = IsInstalledInGuild(root),
            Asker = Asker(Member(root, "message")),
            Command = Text(data, "name") ?? "",
            Options = Options(data).ToImmutableDictionary(option => Text(option, "name") ?? "", option => Value(Member(option, "value"))),
            Focused = Text(focused, "name") ?? "",
            TargetText = Target(data),
            CustomId = Text(data, "custom_id") ?? "",
            Chosen = Texts(Member(data, "values")),
            Beside = Beside(Member(root, "message")),
        };
    }

    private static InteractionKind Kind(JsonElement root) =>
        Member(root, "type") is { ValueKind: JsonValueKind.Number } type && type.TryGetInt32(out var number) && Enum.IsDefined((InteractionKind)number)
            ? (InteractionKind)number
            : InteractionKind.Unknown;

    private static DiscordPermissions? Permissions(JsonElement parent, string name) =>
        ulong.TryParse(Text(parent, name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (DiscordPermissions)bits : null;

    // "0" is the installation in a server, "1" a user's own.
    private static bool IsInstalledInGuild(JsonElement root) =>
        Member(root, "authorizing_integration_owners") is not { ValueKind: JsonValueKind.Object } owners || owners.TryGetProperty("0", out _);

    // What answers a mention replies to it.
    private static string Asker(JsonElement message) =>
        Text(Member(Member(message, "interaction_metadata"), "user"), "id") ?? Text(Member(Member(message, "interaction"), "user"), "id")
        ?? Text(Member(Member(message, "referenced_message"), "author"), "id") ?? "";

    private static IEnumerable<JsonElement> Options(JsonElement data) =>
        Items(Member(data, "options")).DistinctBy(option => Text(option, "name") ?? "");

    private static string? Target(JsonElement data) => Text(data, "target_id") is { } target
        ? MessageWords.Of(Member(Member(Member(data, "resolved"), "messages"), target))
        : null;

    private static ImmutableArray<string> Beside(JsonElement message) =>
    [
        .. Items(Member(message, "components"))
            .SelectMany(row => Items(Member(row, "components")))
            .Select(component => Text(component, "custom_id"))
            .OfType<string>(),
    ];

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static ImmutableArray<string> Texts(JsonElement list) =>
        [.. Items(list).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
