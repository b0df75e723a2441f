using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// What the buttons and the menu under an answer do. The answer is worked out again from its question, so nothing need
/// be remembered; what comes of it is shown to the presser alone, and the answer stays as it is for everybody else.
/// </summary>
public sealed class DiscordButtons(
    IConversation conversation, DiscordMessageMapper mapper, Deferral deferral, VoteKeeper votes, TimeProvider time)
{
    public async Task<InteractionReply> PressAsync(Interaction interaction)
    {
        if (CustomIdCodec.Decode(interaction.CustomId, interaction.Beside) is not { } state)
            return InteractionReply.Say(DiscordMessage.Notice("These buttons belong to an older version of the bot: ask again."));
        if (time.GetUtcNow() - state.Answer.Issued > DiscordLimits.TokenLife)
            return InteractionReply.Say(Notice("These buttons have expired", state));
        return await deferral.ReplyAsync(interaction, ephemeral: true, async (_, cancellation) =>
        {
            // Whoever presses asks in their own name, but no button calls an admin command.
            var message = mapper.Message(interaction, state.Answer.Question) with { IsAdmin = false };
            var answer = await conversation.AnswerAsync(message, cancellation: cancellation);
            return AnswerReference.FingerprintOf(answer) == state.Answer.Fingerprint
                ? await DoAsync(interaction, state, answer, cancellation)
                : [Notice("The articles have changed since this answer", state)];
        });
    }

    private async Task<ImmutableArray<DiscordMessage>> DoAsync(Interaction interaction, ButtonState state, Answer answer, CancellationToken cancellation) => state.Action switch
    {
        ButtonAction.More => More(state, answer),
        ButtonAction.Sources => DiscordReplyRenderer.RenderSources(answer),
        ButtonAction.Ask => await AskAsync(interaction, state, answer, cancellation),
        ButtonAction.Context => await ContextAsync(interaction, state, answer, cancellation),
        _ => await VoteAsync(interaction, answer, helpful: state.Action == ButtonAction.Up, cancellation),
    };

    private async Task<ImmutableArray<DiscordMessage>> AskAsync(Interaction interaction, ButtonState state, Answer answer, CancellationToken cancellation)
    {
        if (state.Page >= answer.OtherQuestions.Length)
            return [Notice("The articles have changed since this answer", state)];
        var question = answer.OtherQuestions[state.Page];
        var other = await conversation.AnswerAsync(mapper.Message(interaction, question) with { IsAdmin = false }, cancellation: cancellation);
        return DiscordReplyRenderer.Render(other, AnswerPage.Of(other, 0), question, time.GetUtcNow());
    }

    private ImmutableArray<DiscordMessage> More(ButtonState state, Answer answer)
    {
        var page = AnswerPage.Of(answer, state.Page + 1);
        return page.Citations.IsEmpty ? [DiscordMessage.Notice("That was all.")] : DiscordReplyRenderer.Render(answer, page, state.Answer.Question, time.GetUtcNow());
    }

    private async Task<ImmutableArray<DiscordMessage>> ContextAsync(Interaction interaction, ButtonState state, Answer answer, CancellationToken cancellation)
    {
        var page = AnswerPage.Of(answer, state.Page);
        var number = interaction.Chosen.FirstOrDefault() ?? Text(page.Citations.FirstOrDefault()?.Number ?? 1);
        var text = ChatCommands.Context(number);
        var context = await conversation.AnswerAsync(mapper.Message(interaction, text), answer, cancellation: cancellation);

        // No button could ask for the context again: it belongs to the answer before.
        var messages = DiscordReplyRenderer.Render(context, AnswerPage.Of(context, 0), text, time.GetUtcNow());
        return messages.SetItem(messages.Length - 1, messages[^1] with { Buttons = [], Select = OtherQuotes(state, page) });
    }

    private static DiscordSelect? OtherQuotes(ButtonState state, AnswerPage page)
    {
        var id = CustomIdCodec.Encode([ButtonAction.Context], state.Answer, state.Page);
        return page.Citations.Length > 1 && !id.IsEmpty
            ? new DiscordSelect(id[0], "Context of another quote", [.. page.Citations.Select(citation => (Text(citation.Number), Label(citation)))])
            : null;
    }

    private async Task<ImmutableArray<DiscordMessage>> VoteAsync(Interaction interaction, Answer answer, bool helpful, CancellationToken cancellation)
    {
        await votes.KeepAsync(DiscordMessageMapper.Platform, interaction.User, answer, helpful, cancellation);
        return [DiscordMessage.Notice("Your vote is kept.")];
    }

    private static DiscordMessage Notice(string what, ButtonState state) =>
        DiscordMessage.Notice($"{what}: ask again with {DiscordMarkdown.Escape(state.Answer.Question)}");

    private static string Label(NumberedCitation citation) =>
        LineSplitter.Cut(DiscordMarkdown.Plain($"[{citation.Number}] {SourceLabel.Of(citation.Citation.Article)}"), DiscordLimits.SelectLabel);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
