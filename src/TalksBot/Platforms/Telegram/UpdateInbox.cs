using TalksBot.Chat;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Where updates arrive, polled or posted: each is handled once, in order within its chat.</summary>
public sealed class UpdateInbox(
    UpdateHandler handler, UpdateLedger ledger, IUpdateClaims claims, UpdateUnderWay underWay, ILogger<UpdateInbox> log) : IDisposable
{
    private readonly UpdateTracker tracker = new();
    private readonly ChatQueues<QueueKey> queues = new();
    private readonly CancellationTokenSource abandon = new();
    private volatile TelegramMessageMapper? mapper;

    /// <summary>Whether updates are taken: not before the bot knows its own name, and not once it stops.</summary>
    public bool IsOpen => mapper is not null;

    public int UnderWay => tracker.UnderWay;

    /// <summary>The lowest update under way that a restart would lose; null for none.</summary>
    public long? Lowest => tracker.Lowest;

    /// <summary>Begins to take updates, first those that an earlier run left behind.</summary>
    public async Task OpenAsync(TelegramMessageMapper names, CancellationToken cancellation)
    {
        mapper = names;
        tracker.Skip(await ledger.ReadHandledAsync(cancellation));
        foreach (var update in await ledger.ReadShelfAsync(cancellation))
            Accept(update);
        tracker.Shelve();
    }

    /// <summary>Begins to handle an update unless it is known.</summary>
    /// <returns>Whether it was new, and the end of its handling: true where it was handled, false where it was given up.</returns>
    public (bool IsNew, Task<bool> End) Accept(Update update) =>
        mapper is { } names
            ? tracker.Begin(update.Id, () => queues.EnqueueAsync(QueueKey.Of(update), () => HandleAsync(names, update)))
            : throw new InvalidOperationException("The inbox is not open.");

    /// <summary>Writes down what is still under way of these updates, so that they may be confirmed before they are handled.</summary>
    public async Task ShelveAsync(IEnumerable<Update> updates, CancellationToken cancellation)
    {
        var open = tracker.Shelve().ToHashSet();
        await ledger.ShelveAsync([.. updates.Where(update => open.Contains(update.Id))], cancellation);
    }

    /// <summary>Writes down what was handled, so that a crash doesn't repeat it.</summary>
    public Task FlushAsync(CancellationToken cancellation) => ledger.FlushAsync(cancellation);

    /// <summary>Ends when what is under way now has ended, however it ended.</summary>
    public Task WhenIdle() => tracker.WhenIdle();

    /// <summary>Takes no more updates and finishes what is under way; what isn't done in time is given up.</summary>
    public async Task CloseAsync(TimeSpan patience)
    {
        mapper = null;
        abandon.CancelAfter(patience);
        await tracker.WhenIdle();
        await ledger.FlushAsync(CancellationToken.None);
        if (abandon.IsCancellationRequested)
            log.LogWarning("Some updates could not be finished before the stop");
    }

    public void Dispose() => abandon.Dispose();

    private async Task HandleAsync(TelegramMessageMapper names, Update update)
    {
        using var sending = underWay.Begin(update.Id);
        if (await claims.TakeAsync(update.Id, abandon.Token))
        {
            await handler.HandleAsync(names, update, abandon.Token);
            await claims.DoneAsync(update.Id);
        }

        // At once, and not with the next batch: only an answer that is on its way at the moment of a crash can come twice.
        ledger.NoteHandled(update.Id);
        await ledger.FlushAsync(CancellationToken.None);
    }
}
