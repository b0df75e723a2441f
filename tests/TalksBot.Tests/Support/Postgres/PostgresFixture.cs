namespace TalksBot.Tests.Support.Postgres;

/// <summary>One server for all tests that share one, each with a database of its own.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? server;

    internal PostgresServer Server => server ?? throw new InvalidOperationException(PostgresTools.Missing);

    /// <summary>A new database's connection string.</summary>
    public async Task<string> CreateDatabaseAsync() => Server.ConnectionString(await Server.CreateDatabaseAsync());

    public async Task InitializeAsync()
    {
        if (PostgresTools.Missing is null)
            server = await PostgresServer.StartNewAsync();
    }

    public Task DisposeAsync() => server?.DisposeAsync().AsTask() ?? Task.CompletedTask;
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
