using System.Security.Cryptography;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>
/// Shows other processes that this one is alive, by a lock that dies with it: what a dead one had taken may be taken over.
/// </summary>
public sealed class ProcessPresence(PostgresDatabase database) : IAsyncDisposable
{
    /// <summary>The first half of the locks of processes; the second is the process's number.</summary>
    public const int LockSpace = 0x74616C6C;

    private readonly SemaphoreSlim gate = new(1);
    private HeldLock? held;

    /// <summary>A number that no other process has.</summary>
    public int Number { get; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    private long Lock => ((long)LockSpace << 32) + Number;

    /// <summary>Takes the lock, and takes it again where its session was lost.</summary>
    public async ValueTask ShowAsync(CancellationToken cancellation)
    {
        if (held is { IsAlive: true })
            return;
        await gate.WaitAsync(cancellation);
        try
        {
            if (held is { IsAlive: true })
                return;
            if (held is not null)
                await held.DisposeAsync();
            held = await HeldLock.TryTakeAsync(database, Lock, cancellation)
                ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Process {Number} is there already."));
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (held is not null)
            await held.DisposeAsync();
        gate.Dispose();
    }
}
