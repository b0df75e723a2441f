using System.Globalization;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Labels;
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
    IQuestionLimiter limiter,
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
            notice = Phrases.PressLater;
        }

        try
        {
            await client.AnswerCallbackQuery(pressed.Id, Shown(notice, pressed), cancellationToken: cancellation);
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
        if (CallbackData.Read(pressed.Data) is not { } data || pressed.Message is not { } message)
            return Phrases.Expired;
        if (await limiter.AskAsync(Text(pressed.From.Id), Text(message.Chat.Id), options.IsAdmin(pressed.From.Id)) != RateVerdict.Admitted)
            return Phrases.TooMany;
        if (await FindAsync(mapper, message, data, cancellation) is not { } sent)
            return Phrases.Expired;
        switch (data.Action)
        {
            case ButtonAction.ChooseContext:
                await SetKeyboardAsync(message, AnswerKeyboard.Choice(sent.Given.Answer, data.Argument), cancellation);
                return null;
            case ButtonAction.Back:
                await SetKeyboardAsync(message, AnswerKeyboard.Of(sent.Given.Answer, data.Argument), cancellation);
                return null;
        }

        var presser = asker.Message(sent.Question with { User = pressed.From.Id, UserLanguage = pressed.From.LanguageCode });
        var reply = await TelegramAsker.WithPatienceAsync(
            deadline => buttons.PressAsync(presser, sent.Given, data.Action, data.Argument, deadline), cancellation);
        switch (reply)
        {
            case ChatReply.Page { Given: { IsAboutAnother: true } context }:
                await replies.SendAsync(sent.Question, TelegramReplyRenderer.Render(context.Answer), null, cancellation);
                return null;
            case ChatReply.Page page:
                await questions.ShowAsync(sent.Question with { Text = page.Given.Question }, page.Given, cancellation);
                if (data.Action == ButtonAction.More)
                    await SetKeyboardAsync(message, AnswerKeyboard.Of(sent.Given.Answer, data.Argument - 1, withMore: false), cancellation);
                return null;
            case ChatReply.Sources sources:
                await replies.SendAsync(sent.Question, TelegramReplyRenderer.RenderSources(sources.Answer), null, cancellation);
                return null;
            case ChatReply.Notice notice:
                return notice.Text;
            default:
                return Phrases.Expired;
        }
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

    private static string? Shown(Label? notice, CallbackQuery pressed) =>
        notice is null ? null : BidiText.Of(notice, AnswerLanguage.Of(pressed.From.LanguageCode) ?? AnswerLanguage.English);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
