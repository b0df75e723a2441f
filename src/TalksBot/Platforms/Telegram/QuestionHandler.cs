using System.Globalization;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Platforms.RateLimits;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Answers messages. A question that was edited has its answer changed in place.</summary>
public sealed class QuestionHandler(
    TelegramAsker asker,
    ITelegramBotClient client,
    TelegramReplies replies,
    AnswerMemory memory,
    ReindexRuns reindexRuns,
    IQuestionLimiter limiter,
    TelegramOptions options,
    TimeProvider time,
    SteadyClock clock,
    ILogger<QuestionHandler> log)
{
    /// <param name="mapper">Tells what the message asks.</param>
    /// <param name="message">The message as it stands now.</param>
    /// <param name="isEdited">Whether it was answered, or passed over, in an older form.</param>
    /// <param name="cancellation">Ends the work at the latest moment of a stop.</param>
    public async Task HandleAsync(TelegramMessageMapper mapper, Message message, bool isEdited, CancellationToken cancellation)
    {
        if (message.MigrateToChatId is { } supergroup)
            memory.Migrate(message.Chat.Id, supergroup);
        if (mapper.Map(message) is not { } question || IsStale(question))
            return;
        var earlier = isEdited ? memory.FindByQuestion(question.Chat, question.MessageId) : null;
        if (earlier?.Question.Text == question.Text || !await AdmitAsync(question, cancellation))
            return;
        if (asker.RunsLong(question) && options.IsAdmin(question.User))
            await reindexRuns.StartAsync(question, cancellation);
        else if (question.Command == ChatCommands.More && memory.FindPrevious(question) is { } previous)
            await ShowPageAsync(question, previous.Answer, previous.Page + 1, cancellation);
        else
            await AnswerAsync(question, earlier, cancellation);
    }

    /// <summary>Sends a further page of an answer as a reply to what asked for it.</summary>
    public async Task ShowPageAsync(TelegramQuestion question, Answer answer, int page, CancellationToken cancellation)
    {
        var messages = TelegramReplyRenderer.Render(answer, page);
        if (messages.IsEmpty)
        {
            await replies.SendAsync(question, [Phrases.Rendered(Phrases.NoMore)], null, cancellation);
            return;
        }

        var ids = await replies.SendAsync(question, messages, AnswerKeyboard.Of(answer, page), cancellation);
        memory.Remember(new SentAnswer(question, answer, page, ids));
    }

    /// <summary>Answers a question that was offered, as a reply to the message that held it.</summary>
    public Task AnswerAsync(TelegramQuestion question, CancellationToken cancellation) => AnswerAsync(question, earlier: null, cancellation);

    private async Task AnswerAsync(TelegramQuestion question, SentAnswer? earlier, CancellationToken cancellation)
    {
        if (await AskAsync(question, cancellation) is not { } answer)
        {
            await replies.SendAsync(question, [Phrases.Rendered(Phrases.AskLater)], null, cancellation);
            return;
        }

        var messages = TelegramReplyRenderer.Render(answer);
        var keyboard = AnswerKeyboard.Of(answer, page: 0);
        var ids = earlier is { Messages.IsEmpty: false }
            ? await replies.ReplaceAsync(question, earlier.Messages, messages, keyboard, cancellation)
            : await replies.SendAsync(question, messages, keyboard, cancellation);
        memory.Remember(new SentAnswer(question, answer, 0, ids));
    }

    private async Task<Answer?> AskAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        await using var typing = TypingIndicator.Start(client, time, question, cancellation);
        return await asker.AskAsync(question, memory.FindPrevious(question)?.Answer, cancellation);
    }

    private bool IsStale(TelegramQuestion question)
    {
        if (question.Sent is not { } sent || clock.Now - sent <= options.MaxAge)
            return false;
        log.LogInformation("A message older than Telegram:MaxAge is passed over");
        return true;
    }

    private async Task<bool> AdmitAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        if (options.IsAdmin(question.User))
            return true;
        var verdict = await limiter.AskAsync(question.User.ToString(CultureInfo.InvariantCulture), question.Chat.ToString(CultureInfo.InvariantCulture));
        if (verdict == RateVerdict.RefusedAloud)
            await replies.SendAsync(question, [Phrases.Rendered(Phrases.TooMany)], null, cancellation);
        return verdict == RateVerdict.Admitted;
    }
}
