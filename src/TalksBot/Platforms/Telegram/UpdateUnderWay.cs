using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// The update that the present flow of work handles, so that its first message can be announced wherever it is sent from, and
/// one answer at a time goes from being sent to being written down: what a kill doubles is the one between.
/// </summary>
public sealed class UpdateUnderWay(IUpdateClaims claims) : IDisposable
{
    private readonly AsyncLocal<Entry?> current = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>A connection that hangs must not hold up the others: who has waited so long goes beside it.</summary>
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
        entry.HasTurn = await turn.WaitAsync(Patience, cancellation);
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
