using System.Globalization;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Platforms.RateLimits;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

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
    AnswerMemory memory,
    IQuestionLimiter limiter,
    VoteKeeper votes,
    TelegramOptions options,
    ILogger<ButtonHandler> log)
{
    public async Task HandleAsync(TelegramMessageMapper mapper, CallbackQuery pressed, CancellationToken cancellation)
    {
        string? notice;
        try
        {
            notice = await ActAsync(mapper, pressed, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A button could not do what it says");
            notice = Phrases.PressLater;
        }

        try
        {
            await client.AnswerCallbackQuery(pressed.Id, notice, cancellationToken: cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            // Telegram takes no answer to presses that are minutes old: the user has long seen what they did.
            log.LogDebug("A press could not be confirmed: {Reason}", refusal.Reason);
        }
    }

    /// <summary>Does it and says what the presser sees for a moment; null for nothing.</summary>
    private async Task<string?> ActAsync(TelegramMessageMapper mapper, CallbackQuery pressed, CancellationToken cancellation)
    {
        if (CallbackData.Read(pressed.Data) is not { } data || pressed.Message is not { } message)
            return Phrases.Expired;
        if (!options.IsAdmin(pressed.From.Id) && await limiter.AskAsync(Text(pressed.From.Id), Text(message.Chat.Id)) != RateVerdict.Admitted)
            return Phrases.TooMany;
        if (await FindAsync(mapper, message, data, cancellation) is not { } sent)
            return Phrases.Expired;
        switch (data.Action)
        {
            case ButtonAction.More:
                await questions.ShowPageAsync(sent.Question, sent.Answer, data.Argument, cancellation);
                await replies.SetKeyboardAsync(message.Chat.Id, message.Id, AnswerKeyboard.Of(sent.Answer, data.Argument - 1, withMore: false), cancellation);
                return null;
            case ButtonAction.Sources:
                await replies.SendAsync(sent.Question, TelegramReplyRenderer.RenderSources(sent.Answer), null, cancellation);
                return null;
            case ButtonAction.ChooseContext:
                await replies.SetKeyboardAsync(message.Chat.Id, message.Id, AnswerKeyboard.Choice(sent.Answer, data.Argument), cancellation);
                return null;
            case ButtonAction.Context:
                return await ShowContextAsync(sent, data.Argument, pressed.From.Id, cancellation);
            case ButtonAction.Back:
                await replies.SetKeyboardAsync(message.Chat.Id, message.Id, AnswerKeyboard.Of(sent.Answer, data.Argument), cancellation);
                return null;
            case ButtonAction.Ask when data.Argument < sent.Answer.OtherQuestions.Length:
                await questions.AnswerAsync(sent.Question with { User = pressed.From.Id, Text = sent.Answer.OtherQuestions[data.Argument] }, cancellation);
                return null;
            case ButtonAction.Ask:
                return Phrases.Expired;
            default:
                await votes.KeepAsync(TelegramAsker.Platform, Text(pressed.From.Id), sent.Answer, data.Action == ButtonAction.Helpful, cancellation);
                return Phrases.Voted;
        }
    }

    private async Task<SentAnswer?> FindAsync(TelegramMessageMapper mapper, Message message, CallbackData data, CancellationToken cancellation)
    {
        var sent = memory.FindByMessage(message.Chat.Id, message.Id);
        if (sent is null && message.ReplyToMessage is { } asked && mapper.MapAnswered(asked, message) is { } question)
        {
            question = question with { Chat = message.Chat.Id, Thread = message.IsTopicMessage ? message.MessageThreadId : null };
            if (await asker.AskAsync(question, previous: null, cancellation) is { } answer)
                sent = new SentAnswer(question, answer, data.Argument, [message.Id]);
        }

        return sent is not null && AnswerFingerprint.Of(sent.Answer) == data.Fingerprint ? sent : null;
    }

    private async Task<string?> ShowContextAsync(SentAnswer sent, int citation, long user, CancellationToken cancellation)
    {
        var question = sent.Question with { User = user, Text = ChatCommands.Context(Text(citation)) };
        if (await asker.AskAsync(question, sent.Answer, cancellation) is not { } context)
            return Phrases.AskLater;
        await replies.SendAsync(sent.Question, TelegramReplyRenderer.Render(context), null, cancellation);
        return null;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
