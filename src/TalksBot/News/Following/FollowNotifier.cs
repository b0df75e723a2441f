using TalksBot.Chat;
using TalksBot.Core.Commands;

namespace TalksBot.News.Following;

/// <summary>Looks through new articles for what chats follow and tells them: one message for all that is new, so many a day, and not in quiet hours.</summary>
public sealed class FollowNotifier(
    IPassageIndex index, FollowStore store, IChatSettings chats, FollowReader reader, IEnumerable<IFollowDelivery> deliveries, ChatsLeft left,
    FollowingOptions options, TimeProvider clock, ILogger<FollowNotifier> log)
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
        var over = new HashSet<string>();
        foreach (var follow in follows)
            if (!over.Contains(follow.Follow.Chat))
                isDone &= await NotifyAsync(follow, delivery, known, over, cancellation);
        return isDone;
    }

    /// <param name="follow">What is followed where.</param>
    /// <param name="delivery">The way there.</param>
    /// <param name="known">The articles that there are, by edition.</param>
    /// <param name="over">Takes the chat where it takes nothing more, or goes by another name now.</param>
    /// <param name="cancellation">Stops the work.</param>
    private async Task<bool> NotifyAsync(
        StoredFollow follow, IFollowDelivery delivery, Dictionary<string, string> known, HashSet<string> over, CancellationToken cancellation)
    {
        var articles = await store.ListNewAsync(follow.Position, cancellation);
        if (articles.IsEmpty)
            return true;
        var settings = await chats.GetAsync(follow.Follow.Platform, follow.Follow.Chat, cancellation);
        if (!await MayAsync(follow, settings, cancellation))
            return false;
        var present = articles.Select(article => known.GetValueOrDefault(article.Edition)).OfType<string>();
        var news = await ReadAsync(follow, present, settings, cancellation);
        if (news.Count > 0)
        {
            if (await DeliverAsync(follow, settings, delivery, news, cancellation) is not { } came)
                return false;
            await store.AdvanceAsync(follow, articles[^1].Number, cancellation);
            if (came is { MovedTo: not null } or { Outcome: DeliveryOutcome.ChatGone or DeliveryOutcome.MayNotWrite })
                over.Add(follow.Follow.Chat);
            return came.MovedTo is null;
        }

        await store.AdvanceAsync(follow, articles[^1].Number, cancellation);
        return true;
    }

    /// <summary>What the articles say that wasn't sent before, each once.</summary>
    private async Task<List<NewFinding>> ReadAsync(
        StoredFollow follow, IEnumerable<string> articles, ChatSettings settings, CancellationToken cancellation)
    {
        var (news, keys) = (new List<NewFinding>(), new HashSet<string>());
        foreach (var article in articles)
            foreach (var item in await reader.ReadAsync(follow.Follow, article, cancellation))
                if (Counts(item, settings) && keys.Add(item.Key) && !await store.WasSentAsync(follow.Follow, item.Key, cancellation))
                    news.Add(item);
        return news;
    }

    private static bool Counts(NewFinding item, ChatSettings settings) =>
        settings.Outlets.IsEmpty || item.Article.Outlet is { } outlet && settings.Outlets.Contains(outlet, StringComparer.OrdinalIgnoreCase);

    private async Task<bool> MayAsync(StoredFollow follow, ChatSettings settings, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var local = options.Local(now);
        if (follow.Follow.IsDaily)
            return local.Hour >= (settings.DigestHour ?? options.DigestHour) && follow.DigestOn != DateOnly.FromDateTime(local);
        return (follow.Follow.AtNight || !options.IsQuiet(now, settings.Quiet))
            && await store.CountSentAsync(follow.Follow, now - Day, cancellation) < options.MaxPerDay;
    }

    /// <summary>Null where it has to be tried again.</summary>
    private async Task<Delivery?> DeliverAsync(
        StoredFollow follow, ChatSettings settings, IFollowDelivery delivery, IReadOnlyList<NewFinding> news, CancellationToken cancellation)
    {
        var (platform, chat) = (delivery.Platform, follow.Follow.Chat);
        try
        {
            var came = await delivery.DeliverAsync(settings.NoticesTo ?? chat, Notice(follow, settings, news), cancellation);
            switch (came.Outcome)
            {
                case DeliveryOutcome.ChatGone when settings.NoticesTo is { } elsewhere && elsewhere != chat:
                    // The chat is still there: the next try goes where it was asked for.
                    await chats.SetAsync(platform, chat, settings with { NoticesTo = null }, cancellation);
                    return null;
                case DeliveryOutcome.ChatGone:
                    if (came.Server is { } server)
                        await left.ForgetServerAsync(platform, server, cancellation);
                    log.LogInformation("A chat on {Platform} is gone ({Reason}), and {Count} follows with it", platform, came.Reason,
                        await left.ForgetAsync(platform, chat, cancellation));
                    return came;
                case DeliveryOutcome.MayNotWrite:
                    log.LogWarning("A chat on {Platform} takes no messages ({Reason}): {Count} follows don't arrive", platform, came.Reason,
                        await store.FailAsync(platform, chat, came.Reason ?? "The chat takes no messages.", cancellation));
                    return came;
            }

            if (came.Outcome == DeliveryOutcome.Refused)
                log.LogWarning("A message about something followed was refused on {Platform}: {Reason}", platform, came.Reason);
            var now = clock.GetUtcNow();
            foreach (var item in news)
                await store.MarkSentAsync(follow.Follow, item.Key, now, cancellation);
            if (follow.Follow.IsDaily)
                await store.DigestAsync(follow, DateOnly.FromDateTime(options.Local(now)), cancellation);
            if (came.MovedTo is { } moved)
                await left.MoveAsync(platform, chat, moved, cancellation);
            return came;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogWarning("A message about something followed could not be sent on {Platform}: {Reason}", platform, exception.GetType().Name);
            return null;
        }
    }

    // In the chat's language, else in that of whoever asked for it.
    private static Answer Notice(StoredFollow follow, ChatSettings settings, IReadOnlyList<NewFinding> news) => FollowNotice.Of(
        follow.Follow, news, AnswerLanguage.Of(settings.Language) ?? AnswerLanguage.Of(follow.Follow.Language)
            ?? LanguageChoice.OfWords(follow.Follow.Subject) ?? AnswerLanguage.English);
}
