using TalksBot.Chat;
using TalksBot.Platforms.Telegram;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>
/// Updates that one of the processes has taken. What a process took and died over is taken by the next one that Telegram
/// sends it to, unless its answer may be out already: an answer may be lost in the moment of a crash, but none comes twice.
/// </summary>
public sealed class SharedUpdateClaims(PostgresDatabase database, ProcessPresence presence, TelegramOptions options) : IUpdateClaims
{
    private const short Answering = 1;
    private const short Done = 2;

    private const string Take = """
        WITH old AS (DELETE FROM talksbot.telegram_updates WHERE taken_at < now() - interval '2 days')
        INSERT INTO talksbot.telegram_updates (bot, id, owner) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
        """;

    private static readonly string TakeOver = string.Create(CultureInfo.InvariantCulture, $"""
        UPDATE talksbot.telegram_updates SET owner = $3, taken_at = now()
        WHERE bot = $1 AND id = $2 AND state = 0 AND owner <> $3 AND pg_try_advisory_xact_lock({(long)ProcessPresence.LockSpace << 32} + owner)
        """);

    // The owner is gone and its answer may be out: that is as good as done.
    private static readonly string GiveUp = string.Create(CultureInfo.InvariantCulture, $"""
        UPDATE talksbot.telegram_updates SET state = {Done}
        WHERE bot = $1 AND id = $2 AND state = {Answering} AND owner <> $3 AND pg_try_advisory_xact_lock({(long)ProcessPresence.LockSpace << 32} + owner)
        """);

    private static readonly TimeSpan PollLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly long bot = options.BotId;

    public bool AreShared => true;

    /// <summary>Telegram lets one process poll at a time: the others stand by.</summary>
    public async Task<IAsyncDisposable> WaitToPollAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if (await HeldLock.TryTakeAsync(database, AdvisoryLock.Poller, cancellation) is { } turn)
                    return turn;
            }
            catch (Exception away) when (DatabaseFailure.IsPassing(away) && !cancellation.IsCancellationRequested)
            {
                // Without the database no update could be taken either.
            }

            await Task.Delay(PollLook, cancellation);
        }
    }

    public async ValueTask<bool> TakeAsync(long update, CancellationToken cancellation)
    {
        while (true)
        {
            var isMine = await database.RetryAsync(() => TryTakeAsync(update, cancellation), cancellation);
            if (isMine is { } answer)
                return answer;
            await Task.Delay(Look, cancellation);
        }
    }

    public async ValueTask AnswerAsync(long update, CancellationToken cancellation) =>
        await MarkAsync(update, Answering, cancellation);

    public async ValueTask DoneAsync(long update) => await MarkAsync(update, Done, CancellationToken.None);

    // Null while another process is at it.
    private async Task<bool?> TryTakeAsync(long update, CancellationToken cancellation)
    {
        // First, since it takes a connection of its own: who holds one while waiting for another may wait for somebody like it.
        await presence.ShowAsync(cancellation);
        await using var connection = await database.OpenPrimaryAsync(cancellation);
        if (await Statement.RunAsync(connection, Take, cancellation, bot, update, presence.Number) > 0
            || await Statement.RunAsync(connection, TakeOver, cancellation, bot, update, presence.Number) > 0)
            return true;
        await Statement.RunAsync(connection, GiveUp, cancellation, bot, update, presence.Number);
        var (owner, state) = (await Statement.ListAsync(
            connection, "SELECT owner, state FROM talksbot.telegram_updates WHERE bot = $1 AND id = $2", row => (row.GetInt32(0), row.GetInt16(1)),
            cancellation, bot, update)).FirstOrDefault();

        // What this process has answered, and couldn't note as done while the database was away, is done.
        return owner == presence.Number ? state == 0 : state == Done ? false : null;
    }

    private Task<int> MarkAsync(long update, short state, CancellationToken cancellation) => database.WriteAsync(
        connection => Statement.RunAsync(
            connection, "UPDATE talksbot.telegram_updates SET state = $4 WHERE bot = $1 AND id = $2 AND owner = $3", cancellation, bot, update,
            presence.Number, state),
        cancellation);
}
