using Polly;
using Polly.Retry;

namespace TalksBot.Postgres;

/// <summary>
/// The database that several processes share: one pool a host, writes to the primary, reads to a standby where there is
/// one. Brought up to date by the migrations on first use.
/// </summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly ResiliencePropertyKey<long> Start = new("start");

    private readonly NpgsqlMultiHostDataSource hosts;
    private readonly NpgsqlDataSource primary;
    private readonly NpgsqlDataSource nearest;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline patient;
    private volatile bool isMigrated;
    private volatile bool isReadable;

    /// <param name="connectionString">See <see cref="PostgresOptions.Read"/>.</param>
    /// <param name="clock">Tells how long an attempt took.</param>
    public PostgresDatabase(string connectionString, TimeProvider clock)
    {
        hosts = new NpgsqlDataSourceBuilder(connectionString).BuildMultiHost();
        primary = hosts.WithTargetSession(TargetSessionAttributes.Primary);
        nearest = hosts.WithTargetSession(TargetSessionAttributes.PreferStandby);
        this.clock = clock;
        patient = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = retry => ValueTask.FromResult(
                    retry.Outcome.Exception is { } failure && DatabaseFailure.IsPassing(failure) && !DatabaseFailure.IsExhaustion(failure)
                    && clock.GetElapsedTime(retry.Context.Properties.GetValue(Start, 0)) <= Patience),
                MaxRetryAttempts = int.MaxValue,
                Delay = Pause,
            })
            .Build();
    }

    /// <summary>A connection to the primary, to dispose of.</summary>
    public async Task<NpgsqlConnection> OpenPrimaryAsync(CancellationToken cancellation)
    {
        var connection = await primary.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!isMigrated)
            {
                await PostgresMigrations.ApplyAsync(connection, cancellation).ConfigureAwait(false);
                isMigrated = true;
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A connection to read from, to dispose of: to a standby, or to the primary where there is none.</summary>
    public async Task<NpgsqlConnection> OpenForReadingAsync(CancellationToken cancellation)
    {
        // What was there once needn't be asked for again: a standby answers while the primary is away, and a process that only
        // reads asks once, and not with each question.
        var connection = await nearest.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (isReadable || isMigrated)
            return connection;
        if (await PostgresMigrations.ReadVersionAsync(connection, cancellation).ConfigureAwait(false) > 0)
        {
            isReadable = true;
            return connection;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return await OpenPrimaryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Does work on a connection to the primary that may be done twice, and does it again where the server went away or was in the way.</summary>
    /// <exception cref="IndexUnavailableException">It stayed away.</exception>
    public Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation) => RetryAsync(
        async () =>
        {
            await using var connection = await OpenPrimaryAsync(cancellation).ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>Does work again that fails for a passing reason, for a few seconds.</summary>
    /// <exception cref="IndexUnavailableException">The reason didn't pass.</exception>
    public async Task<T> RetryAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var attempts = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
        attempts.Properties.Set(Start, clock.GetTimestamp());
        try
        {
            return await patient.ExecuteAsync(async _ => await work().ConfigureAwait(false), attempts).ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) && !cancellation.IsCancellationRequested)
        {
            throw DatabaseFailure.Unavailable(failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(attempts);
        }
    }

    public ValueTask DisposeAsync() => hosts.DisposeAsync();
}
