using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Does what a pressed button says. After a restart the answer is found again through the question that it replies to;
/// where that is gone, or the articles answer otherwise by now, the button says that it has expired.
/// </summary>
public sealed class ButtonHandler(
    TelegramAsker asker,
    ITelegramBotClient client,
    TelegramReplies replies,
    QuestionHandler questions,
    SentAnswers memory,
    InlineMode inlineMode,
    TelegramChats chats,
    [FromKeyedServices(TelegramAsker.Platform)] ChatLimiter limiter,
    ChatButtons buttons,
    TelegramOptions options,
    ILogger<ButtonHandler> log)
{
    public async Task HandleAsync(TelegramMessageMapper mapper, CallbackQuery pressed, CancellationToken cancellation)
    {
        Label? notice;
        try
        {
            notice = await ActAsync(mapper, pressed, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "A button could not do what it says");
            notice = Label.Of("chat.press-later");
        }

        try
        {
            await client.AnswerCallbackQuery(pressed.Id, await ShownAsync(notice, pressed, cancellation), cancellationToken: cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            // Telegram takes no answer to presses that are minutes old: the user has long seen what they did.
            log.LogDebug("A press could not be confirmed: {Reason}", refusal.Reason);
        }
    }

    /// <summary>Does it and says what the presser sees for a moment; null for nothing.</summary>
    private async Task<Label?> ActAsync(TelegramMessageMapper mapper, CallbackQuery pressed, CancellationToken cancellation)
    {
        if (pressed.Message is not { } message)
            return Phrases.Expired;
        var user = pressed.From.Id.ToString(CultureInfo.InvariantCulture);
        if (await limiter.AskAsync(user, chat: "", options.IsAdmin(pressed.From.Id), isQuestion: false) != RateVerdict.Admitted)
            return Label.Of("chat.press-too-many");
        if (CallbackData.Asked(pressed.Data) is { } text)
            return await AskAsync(message, pressed.From, text, cancellation);
        if (CallbackData.Read(pressed.Data) is not { } data)
            return Phrases.Expired;
        var found = await FindAsync(mapper, message, data, cancellation);
        if (data.Action == ButtonAction.Remove)
            return await RemoveAsync(message, found, pressed.From.Id, cancellation);
        if (found is not { } sent)
            return Phrases.Expired;
        switch (data.Action)
        {
            case ButtonAction.ChooseContext:
                await SetKeyboardAsync(message, AnswerKeyboard.Choice(sent.Given.Answer, data.Argument), cancellation);
                return null;
            case ButtonAction.Back:
                await SetKeyboardAsync(message, AnswerKeyboard.Of(sent.Given with { Page = data.Argument }, inlineMode.IsOn), cancellation);
                return null;
            case ButtonAction.Ask when Offer.Of(sent.Given.Answer) is var offers && data.Argument < offers.Length:
                return await AskAsync(message, pressed.From, offers[data.Argument].Text, cancellation);
        }

        var presser = asker.Message(sent.Question with { User = pressed.From.Id, UserLanguage = pressed.From.LanguageCode });
        var reply = await TelegramAsker.WithPatienceAsync(
            deadline => buttons.PressAsync(presser, sent.Given, data.Action, data.Argument, deadline), cancellation);
        return await ShowAsync(sent, data, reply, cancellation);
    }

    private async Task<Label?> ShowAsync(SentAnswer sent, CallbackData data, ChatReply reply, CancellationToken cancellation)
    {
        switch (reply)
        {
            case ChatReply.Page { Given: { IsAboutAnother: true } context }:
                await replies.SendAsync(sent.Question, TelegramReplyRenderer.Render(context.Answer), null, cancellation);
                return null;
            case ChatReply.Page page:
                await questions.ShowAsync(sent.Question, page.Given, cancellation, data.Action == ButtonAction.Turn ? sent : null);
                return null;
            case ChatReply.Sources sources:
                await replies.SendAsync(sent.Question, TelegramReplyRenderer.RenderSources(sources.Answer), null, cancellation);
                return null;
            case ChatReply.Picture picture:
                return await replies.SendPictureAsync(sent.Question, picture.Drawn, cancellation) ? null : Phrases.NoPicture;
            case ChatReply.Notice notice:
                return notice.Text;
            default:
                return null;
        }
    }

    /// <summary>Asks what is written on the button, for the presser; the answer is a reply to the message that the button stands under.</summary>
    private async Task<Label?> AskAsync(Message message, User presser, string text, CancellationToken cancellation)
    {
        var question = new TelegramQuestion(
            message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, message.Id, presser.Id, text, Sent: null, RepliesTo: message.Id)
        {
            UserLanguage = presser.LanguageCode,
        };
        if (await questions.CountAsync(question) != RateVerdict.Admitted)
            return limiter.TooMany;
        var asked = await asker.MessageAsync(question, cancellation);
        var given = await TelegramAsker.WithPatienceAsync(deadline => buttons.AskAsync(asked, memory.FindPrevious(question)?.Given, deadline), cancellation);
        await questions.ShowAsync(question, given, cancellation);
        return null;
    }

    /// <summary>Takes the answer away; where nobody knows any more who asked for it, an admin still may.</summary>
    private async Task<Label?> RemoveAsync(Message message, SentAnswer? sent, long presser, CancellationToken cancellation)
    {
        if (presser != sent?.Question.User && !options.IsAdmin(presser) && !await chats.IsAdminAsync(message.Chat.Id, presser, cancellation))
            return sent is null ? Phrases.Expired : Phrases.NotYoursToRemove;
        await replies.DeleteAsync(message.Chat.Id, sent?.Messages ?? [message.Id], cancellation, sent?.Given.Answer.Language);
        return null;
    }

    private async Task<SentAnswer?> FindAsync(TelegramMessageMapper mapper, Message message, CallbackData data, CancellationToken cancellation)
    {
        if (memory.FindByMessage(message.Chat.Id, message.Id) is { } sent)
            return AnswerFingerprint.Fits(sent.Given.Answer, data.Fingerprint) ? sent : null;
        if (message.ReplyToMessage is not { } asked || mapper.MapAnswered(asked, message) is not { } question)
            return null;
        question = question with { Chat = message.Chat.Id, Thread = message.IsTopicMessage ? message.MessageThreadId : null };
        var given = await TelegramAsker.WithPatienceAsync(
            deadline => buttons.AgainAsync(asker.Message(question), data.Argument, data.Fingerprint, deadline), cancellation);
        return given is null ? null : new SentAnswer(question, given, [message.Id]);
    }

    private Task SetKeyboardAsync(Message message, InlineKeyboardMarkup? keyboard, CancellationToken cancellation) =>
        replies.SetKeyboardAsync(message.Chat.Id, message.Id, keyboard, cancellation);

    private async Task<string?> ShownAsync(Label? notice, CallbackQuery pressed, CancellationToken cancellation)
    {
        if (notice is null)
            return null;
        var presser = new TelegramQuestion(pressed.Message?.Chat.Id ?? pressed.From.Id, null, 0, pressed.From.Id, "", Sent: null, RepliesTo: null)
        {
            UserLanguage = pressed.From.LanguageCode,
        };
        return BidiText.Of(notice, await asker.LanguageAsync(presser, cancellation));
    }
}
