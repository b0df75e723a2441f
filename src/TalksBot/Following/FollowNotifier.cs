using Microsoft.Extensions.Logging;
using TalksBot.Core.Indexing;

namespace TalksBot.Following;

/// <summary>Looks through new articles for what chats follow and tells them: one message a finding, so many a day, and not at night.</summary>
public sealed class FollowNotifier(
    IPassageIndex index, IFollowStore store, FollowReader reader, IEnumerable<IFollowDelivery> deliveries, FollowingOptions options, TimeProvider clock, ILogger<FollowNotifier> log)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Brings every follow as far as it may go now. False where something has to wait: for another hour, or for another process.</summary>
    public async Task<bool> NotifyAsync(CancellationToken cancellation)
    {
        await using var turn = await store.TakeTurnAsync(cancellation);
        if (turn is null)
            return false;
        var articles = await index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
        await store.NumberAsync(articles.Select(article => article.Id), cancellation);
        var known = articles.Select(article => article.Id).ToHashSet();
        var isDone = true;
        foreach (var follow in await store.ListAllAsync(cancellation))
            if (deliveries.FirstOrDefault(delivery => delivery.Platform == follow.Follow.Platform) is { } delivery)
                isDone &= await NotifyAsync(follow, delivery, known, cancellation);
        return isDone;
    }

    private async Task<bool> NotifyAsync(StoredFollow follow, IFollowDelivery delivery, HashSet<string> known, CancellationToken cancellation)
    {
        foreach (var (number, article) in await store.ListNewAsync(follow.Position, cancellation))
        {
            foreach (var notice in known.Contains(article) ? await reader.ReadAsync(follow.Follow, article, cancellation) : [])
            {
                if (await store.WasSentAsync(follow.Follow, notice.Key, cancellation))
                    continue;
                if (!await MayAsync(follow, cancellation) || !await DeliverAsync(follow, delivery, notice, cancellation))
                    return false;
                break;
            }

            await store.AdvanceAsync(follow, number, cancellation);
        }

        return true;
    }

    private async Task<bool> MayAsync(StoredFollow follow, CancellationToken cancellation) =>
        (follow.Follow.AtNight || !options.IsNight(clock.GetUtcNow()))
        && await store.CountSentAsync(follow.Follow, clock.GetUtcNow() - Day, cancellation) < options.MaxPerDay;

    private async Task<bool> DeliverAsync(StoredFollow follow, IFollowDelivery delivery, FollowNotice notice, CancellationToken cancellation)
    {
        try
        {
            await delivery.DeliverAsync(follow.Follow.Chat, notice.Message, cancellation);
            await store.MarkSentAsync(follow.Follow, notice.Key, clock.GetUtcNow(), cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("A message about something followed could not be sent on {Platform}: {Reason}", delivery.Platform, exception.GetType().Name);
            return false;
        }
    }
}
