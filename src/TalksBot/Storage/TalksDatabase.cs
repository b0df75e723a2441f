using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>The small database beside the index: made on first use, brought up to date by the numbered migrations.</summary>
public sealed class TalksDatabase(StorageOptions options) : ISqlDatabase, IDisposable
{
    private const string FileName = "talksbot.db";

    private readonly SemaphoreSlim first = new(1);

    // Made late: most runs of the command line never need the database, and SQLite takes its time to load.
    private readonly Lazy<string> connection = new(() => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.Directory, FileName),
        DefaultTimeout = 30,
    }.ToString());

    private bool isReady;

    // Its columns of subjects know no case, and one statement of a chat's is done before the next begins.
    public SqlDialect Dialect { get; } = new(
        Schema: "",
        Folded: subject => subject,
        List: parameter => $"(SELECT value, key AS place FROM json_each({parameter})) AS new",
        OneOfChat: "",
        Texts: (row, column) => [.. JsonSerializer.Deserialize(row.GetString(column), StorageJson.Default.StringArray) ?? []]);

    /// <summary>A connection to dispose of; any number may be open at once.</summary>
    /// <exception cref="InvalidDataException">The file was made by a newer version of the program.</exception>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        return await ConnectAsync(cancellation);
    }

    public async Task<int> RunAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var database = await OpenAsync(cancellation);
        return await database.RunAsync(sql, cancellation, values);
    }

    public async Task<ImmutableArray<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> make, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var database = await OpenAsync(cancellation);
        return await database.ReadAsync(sql, make, cancellation, values);
    }

    /// <summary>The file is one process's.</summary>
    public Task<IAsyncDisposable?> TakeFollowersTurnAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(NoTurn.Instance);

    public void Dispose()
    {
        first.Dispose();
        if (!connection.IsValueCreated)
            return;
        using var pool = new SqliteConnection(connection.Value);
        SqliteConnection.ClearPool(pool);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref isReady))
            return;
        await first.WaitAsync(cancellation);
        try
        {
            if (isReady)
                return;
            PrivateFolder.Create(options.Directory);
            Protect();
            await using var database = await ConnectAsync(cancellation);
            await Migrations.ApplyAsync(database, cancellation);
            Volatile.Write(ref isReady, true);
        }
        finally
        {
            first.Release();
        }
    }

    // What SQLite writes beside its file gets the file's mode where it is made anew.
    private void Protect()
    {
        var file = Path.Combine(options.Directory, FileName);
        PrivateFolder.Protect(file);
        foreach (var beside in (string[])[file + "-wal", file + "-shm"])
            if (File.Exists(beside))
                PrivateFolder.Protect(beside);
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellation)
    {
        var database = new SqliteConnection(connection.Value);
        await database.OpenAsync(cancellation);

        // Readers and the writer don't wait for each other; a power cut may cost the last moments, never the file.
        await database.RunAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", cancellation);
        return database;
    }
}

/// <summary>A turn where nobody else could have it.</summary>
internal sealed class NoTurn : IAsyncDisposable
{
    public static NoTurn Instance { get; } = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
