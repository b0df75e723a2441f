using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Pictures;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Answers messages. A question that was edited has its answer changed in place.</summary>
public sealed class QuestionHandler(
    TelegramAsker asker,
    ITelegramBotClient client,
    TelegramReplies replies,
    PictureKeeper pictures,
    SentAnswers memory,
    InlineMode inlineMode,
    ReindexRuns reindexRuns,
    [FromKeyedServices(TelegramAsker.Platform)] ChatLimiter limiter,
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
        if (mapper.Map(message) is not { } question || IsStale(question))
            return;
        var earlier = isEdited ? memory.FindByQuestion(question.Chat, question.MessageId) : null;
        if (earlier?.Question.Text == question.Text || !await AdmitAsync(question, cancellation))
            return;
        if (asker.RunsLong(question) && options.IsAdmin(question.User))
            await reindexRuns.StartAsync(question, cancellation);
        else if (await AskAsync(question, cancellation) is { } given)
            await (question.IsRemark && !given.Answer.Answered ? Task.CompletedTask : ShowAsync(question, given, cancellation, earlier));
        else
            await SayAsync(question, Phrases.AskLater, cancellation);
    }

    /// <summary>Shows an answer, or a further page of one, as a reply to what asked for it, or in the place of an earlier answer.</summary>
    public async Task ShowAsync(TelegramQuestion question, GivenAnswer given, CancellationToken cancellation, SentAnswer? earlier = null)
    {
        if (given.IsPastEnd)
        {
            await SayAsync(question, Phrases.NoMore, cancellation);
            return;
        }

        var quietly = given.IsQuiet && question.IsInGroup;
        var messages = quietly ? [TelegramReplyRenderer.RenderQuietly(given.Answer)] : TelegramReplyRenderer.Render(given.Answer, given.Page);
        var keyboard = AnswerKeyboard.Of(given, inlineMode.IsOn);
        var ids = earlier is { Messages.IsEmpty: false }
            ? await replies.ReplaceAsync(question, earlier.Messages, messages, keyboard, cancellation)
            : await replies.SendAsync(question, messages, keyboard, cancellation);
        var sent = new SentAnswer(question, given, ids);
        memory.Remember(sent);
        if (given is { ShowsPicture: true, Page: 0 } && earlier is null && AnswerPicture.Of(given.Answer, pictures) is { } picture)
            await replies.SendPictureAsync(question, picture, cancellation);
        await ReplaceQuietAsync(question, quietly ? sent : null, cancellation);
    }

    /// <summary>A line for the asker alone; in a group it takes the place of the one before.</summary>
    private async Task SayAsync(TelegramQuestion question, Label line, CancellationToken cancellation)
    {
        var ids = await replies.SendAsync(question, [RenderedMessage.Plainly(line, await asker.LanguageAsync(question, cancellation))], null, cancellation);
        await ReplaceQuietAsync(question, new SentAnswer(question, memory.FindPrevious(question)?.Given ?? GivenAnswer.Line(line), ids), cancellation);
    }

    private async Task ReplaceQuietAsync(TelegramQuestion question, SentAnswer? said, CancellationToken cancellation)
    {
        if (question.IsInGroup && memory.Replace(question, said) is { } before)
            await replies.DeleteAsync(question.Chat, before.Messages.Except(said?.Messages ?? []), cancellation, before.Given.Answer.Language);
    }

    private async Task<GivenAnswer?> AskAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        await using var typing = new TypingIndicator(client, time, question, cancellation);
        return await asker.AskAsync(question, memory.FindPrevious(question)?.Given, cancellation);
    }

    private bool IsStale(TelegramQuestion question)
    {
        if (question.Sent is not { } sent || clock.Now - sent <= options.MaxAge)
            return false;
        log.LogInformation("A message older than Telegram:MaxAge is passed over");
        return true;
    }

    /// <summary>Counts a question; help, settings and the like are none, and count as buttons do.</summary>
    public ValueTask<RateVerdict> CountAsync(TelegramQuestion question) => limiter.AskAsync(
        question.User.ToString(CultureInfo.InvariantCulture), question.Chat.ToString(CultureInfo.InvariantCulture), options.IsAdmin(question.User),
        isQuestion: !asker.IsQuiet(question));

    private async Task<bool> AdmitAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        var verdict = await CountAsync(question);
        if (verdict != RateVerdict.RefusedAloud)
            return verdict == RateVerdict.Admitted;
        var message = RenderedMessage.Plainly(limiter.TooMany, await asker.LanguageAsync(question, cancellation));
        if (!question.IsInGroup || !await replies.SayInPrivateAsync(question.User, message, cancellation))
            await SayAsync(question, limiter.TooMany, cancellation);
        return false;
    }
}
