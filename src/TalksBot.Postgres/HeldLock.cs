namespace TalksBot.Postgres;

/// <summary>An advisory lock held by a session of its own: it ends when it is disposed of, when the process dies, and when the connection breaks.</summary>
public sealed class HeldLock : IAsyncDisposable
{
    /// <summary>Has the server notice within seconds when the other end is gone, so that its locks don't outlive it for hours.</summary>
    private const string NoticeDeath = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlConnection connection;
    private readonly long number;

    private HeldLock(NpgsqlConnection connection, long number) => (this.connection, this.number) = (connection, number);

    /// <summary>Takes the lock once no other session holds it.</summary>
    public static async Task<HeldLock> TakeAsync(PostgresDatabase database, long number, CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryTakeAsync(database, number, cancellation).ConfigureAwait(false) is { } held)
                return held;
            await Task.Delay(Look, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the lock; null while another session holds it.</summary>
    public static async Task<HeldLock?> TryTakeAsync(PostgresDatabase database, long number, CancellationToken cancellation)
    {
        var connection = await database.OpenPrimaryAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (await Statement.ReadAsync<bool>(connection, FormattableString.Invariant($"{NoticeDeath}; SELECT pg_try_advisory_lock({number})"), cancellation)
                .ConfigureAwait(false))
                return new HeldLock(connection, number);
        }
        catch
        {
            // Whoever gives up waiting doesn't know whether the lock was his by then.
            await ReleaseAsync(connection, number).ConfigureAwait(false);
            throw;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>Whether the session is known to be there; a break shows when it is next used.</summary>
    public bool IsAlive => connection.FullState == System.Data.ConnectionState.Open;

    /// <summary>The session, for work that is worth nothing without the lock.</summary>
    public NpgsqlConnection Connection => connection;

    public ValueTask DisposeAsync() => ReleaseAsync(connection, number);

    private static async ValueTask ReleaseAsync(NpgsqlConnection connection, long number)
    {
        try
        {
            // A pooled connection keeps its session, and with it the lock, for the next who opens it.
            await Statement.RunAsync(connection, "SELECT pg_advisory_unlock($1)", CancellationToken.None, number).ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) || failure is InvalidOperationException)
        {
            // The session is gone, and its lock with it.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }
}

/// <summary>The database's locks that a session holds until it lets go or dies. The numbers are those of all versions of the program.</summary>
public static class AdvisoryLock
{
    private const long Space = 0x74616C6B73_000000; // "talks"

    /// <summary>Held while migrations run.</summary>
    public const long Migrations = Space + 1;

    /// <summary>Held by whoever writes the index.</summary>
    public const long Writer = Space + 2;

    /// <summary>Held by the process that indexes for all.</summary>
    public const long Indexer = Space + 3;

    /// <summary>Held by the process that tells followers.</summary>
    public const long Followers = Space + 4;

    /// <summary>Held by the process that polls Telegram.</summary>
    public const long Poller = Space + 5;
}
