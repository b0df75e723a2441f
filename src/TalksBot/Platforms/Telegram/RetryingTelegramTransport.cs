using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Repeats calls that failed for a passing reason: floods after as long as the API asks for, lost connections and server
/// errors after a growing pause. Polling and "typing" are left alone: the one has its own rhythm, the other is stale by then.
/// </summary>
public sealed class RetryingTelegramTransport(ITelegramTransport inner, TimeProvider clock, ILogger<RetryingTelegramTransport> log) : ITelegramTransport
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    /// <summary>What is worth waiting for: an answer to a question still is after minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Telegram takes no answer to a press or an inline query after about this long; and polling waits for nothing longer.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(10);

    public Task<User> GetMeAsync(CancellationToken cancellation) => inner.GetMeAsync(cancellation);

    public Task<ImmutableArray<Update>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellation) => inner.GetUpdatesAsync(request, cancellation);

    public Task SendChatActionAsync(SendChatAction request, CancellationToken cancellation) => inner.SendChatActionAsync(request, cancellation);

    public Task SetWebhookAsync(SetWebhook request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.SetWebhookAsync(request, token)), Patience, cancellation);

    public Task DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.DeleteWebhookAsync(request, token)), ShortPatience, cancellation);

    public Task<ImmutableArray<BotCommand>> GetMyCommandsAsync(GetMyCommands request, CancellationToken cancellation) =>
        RepeatAsync(token => inner.GetMyCommandsAsync(request, token), Patience, cancellation);

    public Task SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.SetMyCommandsAsync(request, token)), Patience, cancellation);

    public Task<long?> SendMessageAsync(SendMessage request, CancellationToken cancellation) =>
        RepeatAsync(token => inner.SendMessageAsync(request, token), Patience, cancellation);

    public Task EditMessageTextAsync(EditMessageText request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.EditMessageTextAsync(request, token)), Patience, cancellation);

    public Task EditMessageReplyMarkupAsync(EditMessageReplyMarkup request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.EditMessageReplyMarkupAsync(request, token)), Patience, cancellation);

    public Task DeleteMessageAsync(DeleteMessage request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.DeleteMessageAsync(request, token)), Patience, cancellation);

    public Task AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.AnswerCallbackQueryAsync(request, token)), ShortPatience, cancellation);

    public Task AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellation) =>
        RepeatAsync(token => Done(inner.AnswerInlineQueryAsync(request, token)), ShortPatience, cancellation);

    /// <summary>How long to wait before the given repetition: what the API asks, else twice as long each time, never all at once.</summary>
    public static TimeSpan Pause(TelegramException failure, int repetition) =>
        failure.RetryAfter ?? TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(repetition, 20))) * (0.5 + Random.Shared.NextDouble() / 2);

    private async Task<T> RepeatAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan patience, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        for (var repetition = 0; ; repetition++)
        {
            try
            {
                return await call(cancellation);
            }
            catch (TelegramException failure) when (failure.IsPassing)
            {
                var pause = Pause(failure, repetition);
                if (clock.GetElapsedTime(started) + pause > patience)
                    throw;
                log.LogDebug("Telegram: {Reason}; again in {Pause}", failure.Message, pause);
                await Task.Delay(pause, clock, cancellation);
            }
        }
    }

    private static async Task<bool> Done(Task call)
    {
        await call;
        return true;
    }
}
