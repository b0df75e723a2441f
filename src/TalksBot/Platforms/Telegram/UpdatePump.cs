using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Fetches updates by long polling. Telegram forgets an update once a later one is asked for, so the bot asks for what
/// follows the last one handled. While an earlier one is under way it looks for newer ones beside it; only where a full
/// batch hides them does it write the unhandled ones down and go on past them.
/// </summary>
public sealed class UpdatePump(ITelegramBotClient client, UpdateInbox inbox, TelegramReadiness readiness, TimeProvider time, ILogger<UpdatePump> log)
{
    private const int BatchSize = 100;
    private const int PollSeconds = 50;
    private const int MostUnderWay = 2000;

    /// <summary>A failure or two in a row are the way of networks, and nobody's business.</summary>
    private const int FailuresToReport = 3;

    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(100);

    /// <summary>How many looks have failed in a row.</summary>
    private int failures;

    /// <summary>What comes after everything that was fetched; null before the first update.</summary>
    private long? following;

    private Task flushing = Task.CompletedTask;

    private long? Offset => inbox.Lowest ?? following;

    /// <summary>Fetches until it is stopped.</summary>
    /// <exception cref="RequestException">The token is not valid any more.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var look = FirstLook;
        var patient = RepeatedCall.Of(int.MaxValue, time, failure => !failure.IsTokenRejected, async (failure, inARow) =>
        {
            Report(failure, failures = inARow);
            if (failure.IsConflict && failure.Says("webhook"))
                await client.DeleteWebhook(cancellationToken: stop);
        });
        while (!stop.IsCancellationRequested)
        {
            var asked = time.GetTimestamp();
            var batch = await patient.ExecuteAsync(
                async token =>
                {
                    asked = time.GetTimestamp();

                    // After failures a short look tells at once whether Telegram is back.
                    return await FetchAsync(inbox.UnderWay == 0 && failures == 0 ? PollSeconds : 0, token);
                },
                stop);
            Recover();
            var news = batch.Count(update => inbox.Accept(update).IsNew);
            following = Following(batch, news);
            look = news > 0 || time.GetElapsedTime(asked) > LongestLook ? FirstLook : Min(look * 2, LongestLook);
            await SettleAsync(batch, news, look, stop);
            await FlushAsync();
        }
    }

    /// <summary>Tells Telegram how far the bot came, so that the next start doesn't answer anything again.</summary>
    public async Task ConfirmAsync(CancellationToken cancellation)
    {
        if (Offset is not { } offset)
            return;
        await RepeatedCall.Of(most: 4, time, failure => failure.IsPassing, (_, _) => ValueTask.CompletedTask)
            .ExecuteAsync(async token => await GetAsync(offset, limit: 1, seconds: 0, token), cancellation);
    }

    private async Task<ImmutableArray<Update>> FetchAsync(int seconds, CancellationToken stop)
    {
        var batch = await GetAsync(Offset, BatchSize, seconds, stop);
        return [.. batch.Select(UpdateReader.Read).OfType<Update>().OrderBy(update => update.Id)];
    }

    private Task<JsonElement[]> GetAsync(long? offset, int limit, int seconds, CancellationToken cancellation)
    {
        var request = new GetUpdatesRequest { Offset = (int?)offset, Limit = limit, Timeout = seconds, AllowedUpdates = UpdateReader.Kinds };
        return client.SendRequest(new UpdatesAsJson(request), cancellation);
    }

    /// <summary>Gives what is under way a moment to end before Telegram is asked again.</summary>
    private async Task SettleAsync(ImmutableArray<Update> batch, int news, TimeSpan look, CancellationToken stop)
    {
        if (inbox.UnderWay > 0)
            await Task.WhenAny(inbox.WhenIdle(), Task.Delay(look, time, stop));
        else if (news == 0 && look > FirstLook)
            await Task.Delay(look, time, stop);
        if (batch.Length >= BatchSize && inbox.Lowest is not null)
            await inbox.ShelveAsync(batch, CancellationToken.None);
        while (inbox.UnderWay > MostUnderWay)
            await Task.Delay(FirstLook, time, stop);
    }

    /// <summary>After a week without updates their ids start anew anywhere: a new one may be lower than those before, a repeated one is not new.</summary>
    private long? Following(ImmutableArray<Update> batch, int news) =>
        batch.IsEmpty || news == 0 && batch[^1].Id < following ? following : batch[^1].Id + 1;

    /// <summary>
    /// While an earlier update is under way, only what is written down keeps later ones from being handled again after a
    /// crash. Otherwise the next request confirms them all, and needn't wait for the disk.
    /// </summary>
    private async Task FlushAsync()
    {
        if (inbox.UnderWay > 0)
            await inbox.FlushAsync(CancellationToken.None);
        else if (flushing.IsCompleted)
            flushing = Task.Run(() => inbox.FlushAsync(CancellationToken.None), CancellationToken.None);
    }

    private void Recover()
    {
        readiness.Reached();
        if (failures >= FailuresToReport)
            log.LogInformation("Telegram answers again");
        failures = 0;
    }

    private void Report(RequestException failure, int inARow)
    {
        if (inARow >= FailuresToReport)
            readiness.Lost(failure.IsConflict ? "Another instance polls Telegram with the same token." : $"Telegram can't be reached: {failure.Reason}");
        if (inARow != FailuresToReport)
            return;
        if (failure.IsConflict)
            log.LogWarning("Another instance polls Telegram with the same token: stop one of them ({Reason})", failure.Reason);
        else
            log.LogWarning("Telegram can't be reached, trying again: {Reason}", failure.Reason);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
