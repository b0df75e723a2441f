using System.Collections.Immutable;
using System.Globalization;
using Discord;
using Discord.WebSocket;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.DiscordNet;

/// <summary>From what Discord.Net hands over to what every transport does.</summary>
internal static class InteractionMapper
{
    public static Interaction Of(SocketInteraction interaction)
    {
        var mapped = new Interaction
        {
            Id = interaction.Id,
            Kind = InteractionKind.Unknown,
            Token = new InteractionToken(interaction.Token),
            Application = Text(interaction.ApplicationId),
            Channel = interaction.ChannelId is { } channel ? Text(channel) : "",
            Guild = interaction.GuildId is { } guild ? Text(guild) : null,
            User = Text(interaction.User.Id),
            Roles = interaction.User is SocketGuildUser member ? [.. member.Roles.Where(role => !role.IsEveryone).Select(role => Text(role.Id))] : [],
        };
        return interaction switch
        {
            SocketSlashCommand command => mapped with
            {
                Kind = InteractionKind.Command,
                Command = command.CommandName,
                Options = Options(command.Data.Options.Select(option => (option.Name, option.Value))),
            },
            SocketMessageCommand command => mapped with
            {
                Kind = InteractionKind.Command,
                Command = command.CommandName,
                TargetText = command.Data.Message?.Content ?? "",
            },
            SocketAutocompleteInteraction typing => mapped with
            {
                Kind = InteractionKind.Autocomplete,
                Command = typing.Data.CommandName,
                Options = Options(typing.Data.Options.Select(option => (option.Name, option.Value))),
                Focused = typing.Data.Current?.Name ?? "",
            },
            SocketMessageComponent pressed => mapped with
            {
                Kind = InteractionKind.Component,
                CustomId = pressed.Data.CustomId,
                Chosen = [.. pressed.Data.Values ?? []],
                Beside = [.. Beside(pressed.Message)],
            },
            _ => mapped,
        };
    }

    private static ImmutableDictionary<string, string> Options(IEnumerable<(string Name, object Value)> options) =>
        options.DistinctBy(option => option.Name).ToImmutableDictionary(option => option.Name, option => Value(option.Value));

    private static string Value(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string> Beside(SocketUserMessage message) =>
        message.Components.OfType<ActionRowComponent>().SelectMany(row => row.Components).Select(component => component.CustomId).OfType<string>();

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
