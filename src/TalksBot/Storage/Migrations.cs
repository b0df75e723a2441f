using Microsoft.Data.Sqlite;
using TalksBot.Postgres;

namespace TalksBot.Storage;

/// <summary>
/// The steps that make the database what this version expects: Migrations/NNNN_name.sql, applied once each and in order.
/// SQLite's user_version holds the number of the last one. A file that was released is never changed; a new one is added.
/// </summary>
public static class Migrations
{
    /// <exception cref="InvalidDataException">The database was made by a newer version of the program.</exception>
    public static async Task ApplyAsync(SqliteConnection database, CancellationToken cancellation)
    {
        await using var transaction = database.BeginTransaction(deferred: false);
        var steps = MigrationSteps.Of(typeof(Migrations).Assembly, "Storage/Migrations/");
        var version = await ReadVersionAsync(database, cancellation);
        if (version > steps.Length)
            throw new InvalidDataException("The database was made by a newer version of TalksBot: update the program, or move the file away to begin anew.");
        foreach (var step in steps.Skip(version))
            await database.RunAsync(step, cancellation);
        await database.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {steps.Length}"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The number of the last migration that a database has seen.</summary>
    public static async Task<int> ReadVersionAsync(SqliteConnection database, CancellationToken cancellation) =>
        (await database.ReadAsync("PRAGMA user_version", row => row.GetInt32(0), cancellation))[0];
}
