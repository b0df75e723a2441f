using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// What the buttons and the menu under an answer do. The answer is worked out again from its question, so nothing need
/// be remembered; what comes of it is shown to the presser alone, and the answer stays as it is for everybody else.
/// </summary>
public sealed class DiscordButtons(IConversation conversation, DiscordMessageMapper mapper, Deferral deferral, TimeProvider time)
{
    private const string Unreadable = "These buttons belong to an older version of the bot: ask again.";

    public async Task<InteractionReply> PressAsync(Interaction interaction)
    {
        if (CustomIdCodec.Decode(interaction.CustomId, interaction.Beside) is not { } state)
            return InteractionReply.Say(DiscordMessage.Notice(Unreadable));
        if (time.GetUtcNow() - state.Issued > DiscordLimits.TokenLife)
            return InteractionReply.Say(DiscordMessage.Notice($"These buttons have expired: ask again with {DiscordMarkdown.Escape(state.Question)}"));
        return await deferral.ReplyAsync(interaction, ephemeral: true, async (_, cancellation) =>
        {
            // Whoever presses asks in their own name, but no button calls an admin command.
            var message = mapper.Message(interaction, state.Question) with { IsAdmin = false };
            var answer = await conversation.AnswerAsync(message, cancellation: cancellation);
            return await DoAsync(interaction, state, answer, cancellation);
        });
    }

    private async Task<ImmutableArray<DiscordMessage>> DoAsync(Interaction interaction, ButtonState state, Answer answer, CancellationToken cancellation) => state.Action switch
    {
        ButtonAction.More => More(state, answer),
        ButtonAction.Sources => DiscordReplyRenderer.RenderSources(answer),
        ButtonAction.Context => await ContextAsync(interaction, state, answer, cancellation),
        _ => [DiscordMessage.Notice("Noted, thank you.")],
    };

    private ImmutableArray<DiscordMessage> More(ButtonState state, Answer answer)
    {
        var page = AnswerPage.Of(answer, state.Page + 1);
        return page.Citations.IsEmpty ? [DiscordMessage.Notice("That was all.")] : DiscordReplyRenderer.Render(answer, page, state.Question, time.GetUtcNow());
    }

    private async Task<ImmutableArray<DiscordMessage>> ContextAsync(Interaction interaction, ButtonState state, Answer answer, CancellationToken cancellation)
    {
        var page = AnswerPage.Of(answer, state.Page);
        var chosen = interaction.Chosen.FirstOrDefault() is { } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : page.Citations.FirstOrDefault()?.Number ?? 1;
        var text = string.Create(CultureInfo.InvariantCulture, $"/{CommandMenu.ContextCommand} {chosen}");
        var context = await conversation.AnswerAsync(mapper.Message(interaction, text), answer, cancellation: cancellation);
        var messages = DiscordReplyRenderer.Render(context, AnswerPage.Of(context, 0), text, time.GetUtcNow());
        return messages.SetItem(messages.Length - 1, messages[^1] with { Buttons = [], Select = OtherQuotes(state, page) });
    }

    private DiscordSelect? OtherQuotes(ButtonState state, AnswerPage page)
    {
        var id = CustomIdCodec.Encode([ButtonAction.Context], state.Question, state.Page, time.GetUtcNow());
        if (page.Citations.Length < 2 || id.IsEmpty)
            return null;
        ImmutableArray<(string Value, string Label)> options =
        [
            .. page.Citations.Select(citation => (
                citation.Number.ToString(CultureInfo.InvariantCulture),
                Label(citation))),
        ];
        return new DiscordSelect(id[0], "Context of another quote", options);
    }

    private static string Label(NumberedCitation citation)
    {
        var label = DiscordMarkdown.Plain($"[{citation.Number}] {SourceLabel.Of(citation.Citation.Article)}");
        return label.Length <= DiscordLimits.SelectLabel ? label : label[..(DiscordLimits.SelectLabel - 1)] + "…";
    }
}
