using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Indexing;

namespace TalksBot.Following;

/// <summary>Looks through new articles for what chats follow and tells them: one message a finding, so many a day, and not at night.</summary>
public sealed class FollowNotifier(
    IPassageIndex index, IFollowStore store, FollowReader reader, IEnumerable<IFollowDelivery> deliveries, FollowingOptions options, TimeProvider clock,
    ILogger<FollowNotifier> log)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private HashSet<string> numbered = [];

    /// <summary>Brings every follow as far as it may go now. False where something has to wait: for another hour, or for another process.</summary>
    public async Task<bool> NotifyAsync(CancellationToken cancellation)
    {
        await using var turn = await store.TakeTurnAsync(cancellation);
        if (turn is null)
            return false;
        var follows = await store.ListAllAsync(cancellation);
        if (follows.IsEmpty)
            return true;
        var known = (await index.ListArticlesAsync(CorpusFilter.Everything, cancellation)).ToDictionary(article => article.Edition, article => article.Id);
        await store.NumberAsync(known.Keys.Where(edition => !numbered.Contains(edition)), cancellation);
        numbered = [.. known.Keys];

        // A platform that has to wait holds up no other.
        var platforms = from follow in follows.GroupBy(follow => follow.Follow.Platform)
            join delivery in deliveries on follow.Key equals delivery.Platform
            select NotifyAsync([.. follow], delivery, known, cancellation);
        return (await Task.WhenAll(platforms)).All(isDone => isDone);
    }

    private async Task<bool> NotifyAsync(
        ImmutableArray<StoredFollow> follows, IFollowDelivery delivery, Dictionary<string, string> known, CancellationToken cancellation)
    {
        var isDone = true;
        var left = new HashSet<string>();
        foreach (var follow in follows)
            if (!left.Contains(follow.Follow.Chat))
                isDone &= await NotifyAsync(follow, delivery, known, left, cancellation);
        return isDone;
    }

    /// <param name="follow">What is followed where.</param>
    /// <param name="delivery">The way there.</param>
    /// <param name="known">The articles that there are, by edition.</param>
    /// <param name="left">Takes the chat where it is gone or goes by another name now.</param>
    /// <param name="cancellation">Stops the work.</param>
    private async Task<bool> NotifyAsync(
        StoredFollow follow, IFollowDelivery delivery, Dictionary<string, string> known, HashSet<string> left, CancellationToken cancellation)
    {
        foreach (var (number, edition) in await store.ListNewAsync(follow.Position, cancellation))
        {
            Delivery? came = null;
            foreach (var notice in known.TryGetValue(edition, out var article) ? await reader.ReadAsync(follow.Follow, article, cancellation) : [])
            {
                if (await store.WasSentAsync(follow.Follow, notice.Key, cancellation))
                    continue;
                if (!await MayAsync(follow, cancellation) || await DeliverAsync(follow, delivery, notice, cancellation) is not { } delivered)
                    return false;
                came = delivered;
                break;
            }

            await store.AdvanceAsync(follow, number, cancellation);
            if (came is { MovedTo: not null } or { Outcome: DeliveryOutcome.ChatGone })
            {
                left.Add(follow.Follow.Chat);
                return came.MovedTo is null;
            }
        }

        return true;
    }

    private async Task<bool> MayAsync(StoredFollow follow, CancellationToken cancellation) =>
        (follow.Follow.AtNight || !options.IsNight(clock.GetUtcNow()))
        && await store.CountSentAsync(follow.Follow, clock.GetUtcNow() - Day, cancellation) < options.MaxPerDay;

    /// <summary>Null where it has to be tried again.</summary>
    private async Task<Delivery?> DeliverAsync(StoredFollow follow, IFollowDelivery delivery, FollowNotice notice, CancellationToken cancellation)
    {
        var (platform, chat) = (delivery.Platform, follow.Follow.Chat);
        try
        {
            var came = await delivery.DeliverAsync(chat, notice.Message, cancellation);
            if (came.Outcome == DeliveryOutcome.ChatGone)
            {
                log.LogInformation("A chat on {Platform} takes no more messages ({Reason}): {Count} follows have ended", platform, came.Reason,
                    await store.RemoveChatAsync(platform, chat, cancellation));
                return came;
            }

            if (came.Outcome == DeliveryOutcome.Refused)
                log.LogWarning("A message about something followed was refused on {Platform}: {Reason}", platform, came.Reason);
            await store.MarkSentAsync(follow.Follow, notice.Key, clock.GetUtcNow(), cancellation);
            if (came.MovedTo is { } moved)
                await store.MoveChatAsync(platform, chat, moved, cancellation);
            return came;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogWarning("A message about something followed could not be sent on {Platform}: {Reason}", platform, exception.GetType().Name);
            return null;
        }
    }
}
