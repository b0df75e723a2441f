namespace TalksBot.Postgres;

/// <summary>
/// The steps that make the schema <c>talksbot</c> what this version expects: Migrations/NNNN_name.sql, applied once each and
/// in order by whichever process comes first; the others wait. A file that was released is never changed; a new one is added.
/// </summary>
public static class PostgresMigrations
{
    /// <exception cref="InvalidDataException">The database was made by a newer version of the program.</exception>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var steps = MigrationSteps.Of(typeof(PostgresMigrations).Assembly, "Migrations/");
        if (await ReadVersionAsync(connection, cancellation) == steps.Length)
            return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Statement.RunAsync(connection, "SELECT pg_advisory_xact_lock($1)", cancellation, AdvisoryLock.Migrations);
        var version = await ReadVersionAsync(connection, cancellation);
        if (version > steps.Length)
            throw new InvalidDataException("The database was made by a newer version of TalksBot: update the program.");
        if (version == 0)
            await Statement.RunAsync(connection,
                "CREATE SCHEMA IF NOT EXISTS talksbot; CREATE TABLE talksbot.migrations (number integer NOT NULL PRIMARY KEY)", cancellation);
        for (var number = version + 1; number <= steps.Length; number++)
            await Statement.RunAsync(connection,
                FormattableString.Invariant($"{steps[number - 1]}; INSERT INTO talksbot.migrations VALUES ({number})"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The number of the last migration that the database has seen; 0 where it has seen none.</summary>
    public static async Task<int> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellation) =>

        // Reads the catalogue as a table: what a session has once looked up by name, it may remember as missing.
        await Statement.ReadAsync<bool>(
            connection, "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'talksbot' AND tablename = 'migrations')", cancellation)
            ? await Statement.ReadAsync<int>(connection, "SELECT COALESCE(max(number), 0) FROM talksbot.migrations", cancellation)
            : 0;
}
