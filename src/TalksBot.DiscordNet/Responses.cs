using Discord;
using Discord.WebSocket;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.DiscordNet;

/// <summary>Sends first responses as Discord.Net has them.</summary>
internal static class Responses
{
    public static Task SendAsync(SocketInteraction interaction, InteractionResponse response) => response switch
    {
        InteractionResponse.Say { Message: var message } => interaction.RespondAsync(
            message.Content, Embeds(message), ephemeral: message.Ephemeral, allowedMentions: new AllowedMentions(AllowedMentionTypes.None), components: Components(message)),

        // Under a button the plain deferral would announce a change of the message that the button stands under.
        InteractionResponse.Defer defer when interaction is SocketMessageComponent component => component.DeferLoadingAsync(defer.Ephemeral),
        InteractionResponse.Defer defer => interaction.DeferAsync(defer.Ephemeral),
        InteractionResponse.Choices choices when interaction is SocketAutocompleteInteraction typing =>
            typing.RespondAsync(choices.Texts.Select(text => new AutocompleteResult(text, text))),
        _ => Task.CompletedTask,
    };

    private static Embed[] Embeds(DiscordMessage message) => message.Embed is not { } embed
        ? []
        :
        [
            new EmbedBuilder
            {
                Title = embed.Title.Length > 0 ? embed.Title : null,
                Description = embed.Description.Length > 0 ? embed.Description : null,
                Color = new Color((uint)embed.Color),
                Footer = embed.Footer.Length > 0 ? new EmbedFooterBuilder { Text = embed.Footer } : null,
            }.Build(),
        ];

    private static MessageComponent Components(DiscordMessage message)
    {
        var builder = new ComponentBuilder();
        foreach (var button in message.Buttons)
            builder.WithButton(
                button.Label.Length > 0 ? button.Label : null, button.CustomId, ButtonStyle.Secondary, button.Emoji.Length > 0 ? new Emoji(button.Emoji) : null);
        if (message.Select is { } select)
            builder.WithSelectMenu(
                select.CustomId, [.. select.Options.Select(option => new SelectMenuOptionBuilder(option.Label, option.Value))], select.Placeholder, row: message.Buttons.IsEmpty ? 0 : 1);
        return builder.Build();
    }
}
