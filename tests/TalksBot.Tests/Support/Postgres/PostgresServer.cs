using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TalksBot.Tests.Support.Postgres;

/// <summary>A PostgreSQL server of the tests' own: a folder of its own, loopback only, a port that was free.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool isDurable;

    private PostgresServer(string folder, bool isDurable)
    {
        (this.folder, this.isDurable) = (folder, isDurable);
        Port = FreePort();
    }

    public int Port { get; }

    /// <summary>The process that the others of the server come from.</summary>
    public int ProcessNumber => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="isDurable">Whether what is committed survives a crash; otherwise everything is faster.</param>
    public static async Task<PostgresServer> StartNewAsync(bool isDurable = false)
    {
        var server = new PostgresServer(await PostgresTools.CreateFolderAsync(), isDurable);
        await PostgresTools.RunServerToolAsync("initdb", "-D", server.Data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.StartAsync();
        return server;
    }

    /// <summary>Makes a streaming standby of this server and starts it.</summary>
    public async Task<PostgresServer> StartStandbyAsync()
    {
        var standby = new PostgresServer(await PostgresTools.CreateFolderAsync(), isDurable);
        await PostgresTools.RunServerToolAsync(
            "pg_basebackup", "-D", standby.Data, "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-R", "-X", "stream",
            "--checkpoint=fast", "--no-sync");
        await standby.StartAsync();
        return standby;
    }

    public Task StartAsync() =>
        PostgresTools.RunServerToolAsync("pg_ctl", "-D", Data, "-w", "-t", "60", "-o", Options, "-l", Path.Combine(folder, "log"), "start");

    public Task PromoteAsync() => PostgresTools.RunServerToolAsync("pg_ctl", "-D", Data, "-w", "promote");

    /// <summary>Ends the server as a power cut would, and waits until its processes are gone.</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(ProcessNumber);
        process.Kill();
        await process.WaitForExitAsync();
        await Eventually.IsSoAsync(() => !IsListening());
    }

    /// <summary>Makes a database of its own on the server.</summary>
    public async Task<string> CreateDatabaseAsync(string? name = null)
    {
        name ??= $"t{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} STRATEGY wal_log");
        return name;
    }

    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> ScalarAsync(string sql, string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public string ConnectionString(string database) => FormattableString.Invariant($"Host=127.0.0.1:{Port};Username=postgres;Database={database}");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await PostgresTools.RunServerToolAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }
        catch (InvalidOperationException)
        {
            // It was killed before.
        }

        Directory.Delete(folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Options => FormattableString.Invariant($"""
        -p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync={(isDurable ? "on" : "off")} -c wal_level=replica
        -c max_wal_senders=4 -c hot_standby=on -c shared_buffers=64MB -c max_connections=100 -c log_min_messages=fatal
        """).ReplaceLineEndings(" ");

    private bool IsListening()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
