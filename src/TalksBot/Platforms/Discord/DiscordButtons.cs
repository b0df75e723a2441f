using TalksBot.Chat;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// What the buttons and the menu under an answer do. The answer is worked out again from its question, so nothing need
/// be remembered; whoever asked turns its pages in their place and may take it away, as admins may. All else is shown to the presser
/// alone, and the answer stays as it is for everybody else.
/// </summary>
public sealed class DiscordButtons(
    ChatAnswers answers, ChatButtons buttons, DiscordMessageMapper mapper, Deferral deferral, IInteractionWebhook webhook, RecentAnswers recent,
    TimeProvider time, HostOpening? opening = null)
{
    public async Task<InteractionReply> PressAsync(Interaction interaction)
    {
        var language = await answers.LanguageAsync(mapper.Message(interaction, ""), CancellationToken.None);
        if (CustomIdCodec.Asked(interaction.CustomId) is { } text)
            return await deferral.ReplyAsync(interaction, language, ReplyPlace.AskerAlone, (_, cancellation) => AskAsync(interaction, text, cancellation));
        if (CustomIdCodec.Decode(interaction.CustomId, interaction.Beside) is not { } state)
            return InteractionReply.Say(DiscordMessage.Notice(Label.Of("discord.older-buttons"), language));
        if (state.Action == ButtonAction.Remove)
            return Remove(interaction, language);
        if (time.GetUtcNow() - state.Answer.Issued > DiscordLimits.TokenLife)
            return InteractionReply.Say(Notice("discord.expired", state, language));
        var place = state.Action == ButtonAction.Turn && IsAskers(interaction) ? ReplyPlace.InPlace : ReplyPlace.AskerAlone;
        return await deferral.ReplyAsync(interaction, language, place, async (_, cancellation) =>
        {
            await Opened.WaitAsync(cancellation);
            var asked = mapper.Message(interaction, state.Answer.Question);
            if (await buttons.AgainAsync(asked, state.Page, state.Answer.Fingerprint, cancellation) is not { } given)
                return [Notice("discord.changed", state, language)];
            return Rendered(await buttons.PressAsync(asked, given, state.Action, Argument(interaction, state, given), cancellation), state, given);
        });
    }

    private Task Opened => opening?.Opened ?? Task.CompletedTask;

    /// <summary>A button that has its question written on it asks it, for the presser.</summary>
    private async Task<ImmutableArray<DiscordMessage>> AskAsync(Interaction interaction, string text, CancellationToken cancellation)
    {
        await Opened.WaitAsync(cancellation);
        var given = await buttons.AskAsync(mapper.Message(interaction, text), recent.Find(interaction), cancellation);
        recent.Keep(interaction, given);
        return DiscordReplyRenderer.Render(given, time.GetUtcNow());
    }

    private InteractionReply Remove(Interaction interaction, AnswerLanguage language)
    {
        var may = IsAskers(interaction) || DiscordMessageMapper.IsChatAdmin(interaction) || mapper.IsAdmin(interaction);
        return may
            ? new InteractionReply(new InteractionResponse.Seen(), cancellation => webhook.DeleteAsync(interaction, cancellation))
            : InteractionReply.Say(DiscordMessage.Notice(Phrases.NotYoursToRemove, language));
    }

    private static bool IsAskers(Interaction interaction) => interaction.Asker.Length == 0 ? interaction.Guild is null : interaction.Asker == interaction.User;

    private static int Argument(Interaction interaction, ButtonState state, GivenAnswer given) => state.Action switch
    {
        ButtonAction.Context when int.TryParse(interaction.Chosen.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) => chosen,
        ButtonAction.Context => given.Shown.Citations.FirstOrDefault()?.Number ?? 1,
        _ => state.Page,
    };

    private ImmutableArray<DiscordMessage> Rendered(ChatReply reply, ButtonState state, GivenAnswer given)
    {
        switch (reply)
        {
            case ChatReply.Page page:
                var messages = DiscordReplyRenderer.Render(page.Given, time.GetUtcNow());
                return page.Given.IsAboutAnother
                    ? messages.SetItem(messages.Length - 1, messages[^1] with { Select = OtherQuotes(state, given) })
                    : messages;
            case ChatReply.Picture picture:
                return [DiscordReplyRenderer.Render(picture.Drawn)];
            case ChatReply.Sources sources:
                return DiscordReplyRenderer.RenderSources(sources.Answer);
            default:
                return [DiscordMessage.Notice(((ChatReply.Notice)reply).Text, given.Answer.Language)];
        }
    }

    private static DiscordSelect? OtherQuotes(ButtonState state, GivenAnswer given)
    {
        var (page, language) = (given.Shown, given.Answer.Language);
        var id = CustomIdCodec.Encode([ButtonAction.Context], state.Answer, state.Page);
        return page.Citations.Length > 1 && !id.IsEmpty
            ? new DiscordSelect(
                id[0], Label.Of("discord.other-context").In(language), [.. page.Citations.Select(cited => (Text(cited.Number), Choice(cited, language)))])
            : null;
    }

    private static DiscordMessage Notice(string key, ButtonState state, AnswerLanguage language) =>
        DiscordMessage.Notice(Label.Of(key, ("question", DiscordMarkdown.Escape(state.Answer.Question))), language);

    private static string Choice(NumberedCitation citation, AnswerLanguage language) => LineSplitter.Cut(
        $"[{citation.Number}] {DiscordMarkdown.Plain(SourceLabel.Of(citation.Citation.Article), language)}", DiscordLimits.SelectLabel);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
