using System.Text.Json;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Reads an interaction from Discord's JSON. Fields of a wrong kind count as absent.</summary>
public static class InteractionReader
{
    // Direct messages with the bot are 1. https://docs.discord.com/developers/interactions/receiving-and-responding
    private const int PrivateChannel = 2;

    /// <returns>Null where the text is no JSON, or no interaction.</returns>
    public static Interaction? Read(ReadOnlyMemory<byte> json) => JsonFields.Read(json, Read);

    private static Interaction? Read(JsonElement root)
    {
        if (!ulong.TryParse(root.Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var data = root.Member("data");
        var member = root.Member("member");
        var focused = Options(data).FirstOrDefault(option => option.Member("focused").ValueKind == JsonValueKind.True);
        return new Interaction
        {
            Id = id,
            Kind = Kind(root),
            Token = new InteractionToken(root.Text("token") ?? ""),
            Application = root.Text("application_id") ?? "",
            Channel = root.Text("channel_id") ?? "",
            Parent = ThreadReader.Parent(root.Member("channel")),
            Guild = root.Text("guild_id"),
            IsAmongOthers = root.Number("context") == PrivateChannel,
            User = member.Member("user").Text("id") ?? root.Member("user").Text("id") ?? "",
            Locale = root.Text("locale"),
            Roles = Texts(member, "roles"),
            Permissions = Permissions(member, "permissions") ?? DiscordPermissions.None,
            AppPermissions = Permissions(root, "app_permissions"),
            IsInstalledInGuild = IsInstalledInGuild(root),
            Asker = Asker(root.Member("message")),
            Command = data.Text("name") ?? "",
            Options = Options(data).ToImmutableDictionary(option => option.Text("name") ?? "", option => Value(option.Member("value"))),
            Focused = focused.Text("name") ?? "",
            TargetText = Target(data),
            CustomId = data.Text("custom_id") ?? "",
            Chosen = Texts(data, "values"),
            Beside = Beside(root.Member("message")),
        };
    }

    private static InteractionKind Kind(JsonElement root) =>
        root.Number("type") is { } number && Enum.IsDefined((InteractionKind)number) ? (InteractionKind)number : InteractionKind.Unknown;

    private static DiscordPermissions? Permissions(JsonElement parent, string name) =>
        ulong.TryParse(parent.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (DiscordPermissions)bits : null;

    // "0" is the installation in a server, "1" a user's own.
    private static bool IsInstalledInGuild(JsonElement root) =>
        root.Member("authorizing_integration_owners") is not { ValueKind: JsonValueKind.Object } owners || owners.TryGetProperty("0", out _);

    // What answers a mention replies to it.
    private static string Asker(JsonElement message) =>
        message.Member("interaction_metadata").Member("user").Text("id") ?? message.Member("interaction").Member("user").Text("id")
        ?? message.Member("referenced_message").Member("author").Text("id") ?? "";

    private static IEnumerable<JsonElement> Options(JsonElement data) =>
        data.Items("options").DistinctBy(option => option.Text("name") ?? "");

    private static string? Target(JsonElement data) => data.Text("target_id") is { } target
        ? MessageWords.Of(data.Member("resolved").Member("messages").Member(target))
        : null;

    private static ImmutableArray<string> Beside(JsonElement message) =>
    [
        .. message.Items("components")
            .SelectMany(row => row.Items("components"))
            .Select(component => component.Text("custom_id"))
            .OfType<string>(),
    ];

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    private static ImmutableArray<string> Texts(JsonElement parent, string name) =>
        [.. parent.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
