using TalksBot.Chat;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>
/// Answers at once where the answer is ready at once; else says "thinking…" and edits the answer in. Long work shows how
/// far it is on the way. What turns out to be for the asker alone is said to them alone: the "thinking…" that all saw is taken away.
/// </summary>
public sealed class Deferral(AnswerThreads threads, IInteractionWebhook webhook, TimeProvider time, ILogger<Deferral> log)
{
    /// <summary>How long an answer may take to be sent at once. Discord's three seconds leave room for slow networks.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(60);

    /// <summary>Between two edits of one reply.</summary>
    public static TimeSpan EditInterval { get; } = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    /// <param name="interaction">What is answered.</param>
    /// <param name="language">What is said on the way is said in.</param>
    /// <param name="place">Where the answer stands, and who sees it.</param>
    /// <param name="work">Makes the answer.</param>
    public async Task<InteractionReply> ReplyAsync(
        Interaction interaction, AnswerLanguage language, ReplyPlace place,
        Func<IProgress<IndexProgress>, CancellationToken, Task<ImmutableArray<DiscordMessage>>> work)
    {
        if (threads.IsFull)
            return InteractionReply.Say(DiscordMessage.Notice(Label.Of("discord.too-many"), language));
        var until = time.GetUtcNow() + DiscordLimits.TokenLife - Margin;
        var stop = new CancellationTokenSource();
        var progress = new LatestProgress();

        var answer = threads.Run(() => work(progress, stop.Token));
        await ((Task)answer).WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!answer.IsCompleted)
            return new InteractionReply(
                place == ReplyPlace.InPlace ? new InteractionResponse.Seen() : new InteractionResponse.Defer(place == ReplyPlace.AskerAlone),
                stopping => FinishAsync(interaction, language, place, answer, progress, until, stop, stopping));
        stop.Dispose();
        var messages = await OutcomeAsync(answer, language, CancellationToken.None);

        // A first response has no room for a file: it comes with the edit.
        return messages[0].Attachment is null
            ? Say(interaction, place, messages)
            : new InteractionReply(
                new InteractionResponse.Defer(messages[0].Ephemeral || place == ReplyPlace.AskerAlone), _ => ShowAsync(interaction, place, messages));
    }

    private InteractionReply Say(Interaction interaction, ReplyPlace place, ImmutableArray<DiscordMessage> messages)
    {
        var ephemeral = messages[0].Ephemeral || place == ReplyPlace.AskerAlone;
        InteractionResponse first = place == ReplyPlace.InPlace && !ephemeral
            ? new InteractionResponse.Update(messages[0])
            : new InteractionResponse.Say(messages[0] with { Ephemeral = ephemeral });
        return new InteractionReply(first, messages.Length > 1 ? stopping => FollowAsync(interaction, ephemeral, messages.Skip(1), stopping) : null);
    }

    private async Task FollowAsync(Interaction interaction, bool ephemeral, IEnumerable<DiscordMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
            await webhook.FollowUpAsync(interaction, message with { Ephemeral = ephemeral }, cancellation);
    }

    private async Task FinishAsync(
        Interaction interaction, AnswerLanguage language, ReplyPlace place, Task<ImmutableArray<DiscordMessage>> answer, LatestProgress progress,
        DateTimeOffset until, CancellationTokenSource stop, CancellationToken stopping)
    {
        using (stop)
        {
            var edited = await ShowProgressAsync(interaction, language, answer, progress, until, stopping);
            var messages = await OutcomeAsync(answer, language, stopping);
            if (stopping.IsCancellationRequested)
                await stop.CancelAsync();
            var now = time.GetUtcNow();
            if (edited is { } last && last + EditInterval > now && !stopping.IsCancellationRequested)
                await Task.Delay(last + EditInterval - now, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (time.GetUtcNow() >= until)
            {
                log.LogWarning("A Discord reply came too late to be shown: its token had expired.");
                return;
            }

            await ShowAsync(interaction, place, messages);
        }
    }

    private async Task ShowAsync(Interaction interaction, ReplyPlace place, ImmutableArray<DiscordMessage> messages)
    {
        var isQuiet = messages[0].Ephemeral && place != ReplyPlace.AskerAlone;

        // Who sees a deferred answer is settled by the deferral: only once that is gone can the asker be told alone.
        if (isQuiet && (place == ReplyPlace.InPlace || await webhook.DeleteAsync(interaction, CancellationToken.None)))
        {
            await FollowAsync(interaction, ephemeral: true, messages, CancellationToken.None);
            return;
        }

        await webhook.EditAsync(interaction, messages[0], CancellationToken.None);
        await FollowAsync(interaction, place == ReplyPlace.AskerAlone, messages.Skip(1), CancellationToken.None);
    }

    /// <returns>When the reply was last edited; null where it wasn't.</returns>
    private async Task<DateTimeOffset?> ShowProgressAsync(
        Interaction interaction, AnswerLanguage language, Task answer, LatestProgress progress, DateTimeOffset until, CancellationToken stopping)
    {
        DateTimeOffset? edited = null;
        while (true)
        {
            await answer.WaitAsync(EditInterval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (answer.IsCompleted || stopping.IsCancellationRequested || time.GetUtcNow() >= until)
                return edited;
            if (progress.Take() is not { } latest)
                continue;
            var notice = DiscordMessage.Notice(Label.Of("discord.progress", ("progress", latest.Text)), language);
            await webhook.EditAsync(interaction, notice with { Ephemeral = false }, stopping);
            edited = time.GetUtcNow();
        }
    }

    private async Task<ImmutableArray<DiscordMessage>> OutcomeAsync(
        Task<ImmutableArray<DiscordMessage>> answer, AnswerLanguage language, CancellationToken stopping)
    {
        try
        {
            return await answer.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return [DiscordMessage.Notice(Label.Of("discord.restarting"), language)];
        }
        catch (Exception fault)
        {
            // The message of a fault may hold what somebody wrote; where it happened says enough.
            log.LogError("An answer failed with {Fault} {Where}", fault.GetType().Name, fault.StackTrace);
            return [DiscordMessage.Notice(Label.Of("discord.failed"), language)];
        }
    }
}
