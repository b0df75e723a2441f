using System.Globalization;
using System.Text.Json;
using Discord;
using Discord.WebSocket;

namespace TalksBot.DiscordNet;

/// <summary>Writes what Discord.Net hands over as Discord sends it over HTTP, as far as the bot reads it.</summary>
internal static class InteractionJson
{
    public static byte[] Of(SocketInteraction interaction) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Text(interaction.Id),
        type = (int)interaction.Type,
        token = interaction.Token,
        application_id = Text(interaction.ApplicationId),
        channel_id = interaction.ChannelId is { } channel ? Text(channel) : null,
        channel = MessageJson.Channel(interaction.Channel),
        context = (int?)interaction.ContextType,
        guild_id = interaction.GuildId is { } guild ? Text(guild) : null,
        locale = interaction.UserLocale,
        app_permissions = Text(interaction.Permissions.RawValue),
        authorizing_integration_owners = interaction.IntegrationOwners?.ToDictionary(owner => $"{(int)owner.Key}", owner => Text(owner.Value)),
        member = new
        {
            user = new { id = Text(interaction.User.Id) },
            roles = Roles(interaction.User),

            // Discord sends those in the channel; what the bot asks for holds in the whole server.
            permissions = interaction.User is SocketGuildUser member ? Text(member.GuildPermissions.RawValue) : null,
        },
        data = Data(interaction),
        message = interaction is SocketMessageComponent pressed ? Message(pressed.Message) : null,
    });

    private static IEnumerable<string> Roles(SocketUser user) =>
        user is SocketGuildUser member ? member.Roles.Where(role => !role.IsEveryone).Select(role => Text(role.Id)) : [];

    private static object? Data(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand command => new
        {
            name = command.CommandName,
            options = command.Data.Options.Select(option => Option(option.Name, option.Value, focused: false)),
        },
        SocketMessageCommand command => new
        {
            name = command.CommandName,
            target_id = "0",
            resolved = new { messages = new Dictionary<string, object?> { ["0"] = command.Data.Message is { } said ? MessageJson.Said(said) : null } },
        },
        SocketAutocompleteInteraction typing => new
        {
            name = typing.Data.CommandName,
            options = typing.Data.Options.Select(option => Option(option.Name, option.Value, focused: option.Name == typing.Data.Current?.Name)),
        },
        SocketMessageComponent pressed => new { custom_id = pressed.Data.CustomId, values = pressed.Data.Values },
        _ => null,
    };

    private static object Option(string name, object? value, bool focused) => new { name, value = Value(value), focused };

    private static object Message(SocketUserMessage message) => new
    {
        components = message.Components.OfType<ActionRowComponent>()
            .Select(row => new { components = row.Components.Select(component => new { custom_id = component.CustomId }) }),
        referenced_message = message.ReferencedMessage is { } replied ? new { author = new { id = Text(replied.Author.Id) } } : null,
        interaction_metadata = message.InteractionMetadata is { } asked ? new { user = new { id = Text(asked.UserId) } } : null,
    };

    private static string Value(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
