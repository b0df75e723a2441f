using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// The update that the present flow of work handles, so that its first message can be announced wherever it is sent from, and
/// one answer at a time goes from being sent to being written down: what a kill doubles is the one between.
/// </summary>
/// <param name="claims">Where what is answered is announced.</param>
/// <param name="time">What <see cref="Patience"/> is measured by; null for the system's.</param>
public sealed class UpdateUnderWay(IUpdateClaims claims, TimeProvider? time = null) : IDisposable
{
    private readonly AsyncLocal<Entry?> current = new();
    private readonly SemaphoreSlim turn = new(1);
    private int turns;

    /// <summary>A connection that hangs must not hold up the others: who has waited so long for one and the same answer goes beside it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From here on the flow handles the update, until what is returned is disposed: then what was sent for it is written down.</summary>
    public IDisposable Begin(long update) => current.Value = new Entry(update, turn);

    /// <summary>To be called before a message goes out.</summary>
    public async ValueTask AnnounceAsync(CancellationToken cancellation)
    {
        if (current.Value is not { IsAnnounced: false } entry)
            return;
        await claims.AnswerAsync(entry.Update, cancellation);
        entry.IsAnnounced = true;
    }

    /// <summary>Sends a message when it is the update's turn, which it keeps if the message is taken.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> send, CancellationToken cancellation)
    {
        if (current.Value is not { HasTurn: false } entry)
            return await send();
        entry.HasTurn = await TakeAsync(cancellation);
        try
        {
            return await send();
        }
        catch
        {
            entry.Leave();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>False where the turn has stayed with one answer for too long. In a long queue the last waits long although nothing hangs.</summary>
    private async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        for (var taken = turn.Wait(0, CancellationToken.None); ;)
        {
            if (taken)
            {
                Interlocked.Increment(ref turns);
                return true;
            }

            var before = Volatile.Read(ref turns);
            using var patience = new CancellationTokenSource(Patience, time ?? TimeProvider.System);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            try
            {
                await turn.WaitAsync(either.Token);
                taken = true;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                if (Volatile.Read(ref turns) == before)
                    return false;
            }
        }
    }

    private sealed class Entry(long update, SemaphoreSlim turn) : IDisposable
    {
        public long Update => update;

        public bool IsAnnounced { get; set; }

        public bool HasTurn { get; set; }

        public void Leave()
        {
            if (HasTurn)
                turn.Release();
            HasTurn = false;
        }

        public void Dispose() => Leave();
    }
}
