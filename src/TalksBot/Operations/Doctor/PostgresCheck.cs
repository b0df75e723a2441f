using System.Runtime.CompilerServices;
using Npgsql;
using TalksBot.Postgres;

namespace TalksBot.Operations.Doctor;

/// <summary>The database that processes share: its version, what its account may do, and how far standbys are behind.</summary>
public sealed class PostgresCheck(PostgresDatabase database) : ICheck
{
    private const string Subject = "postgres";
    private const int OldestVersion = 150000;

    private static readonly TimeSpan MuchLag = TimeSpan.FromSeconds(10);

    // Everything that is asked for belongs to a plain PostgreSQL: no extension, no superuser.
    private const string Privileges = """
        SELECT has_database_privilege(current_database(), 'CREATE') OR to_regnamespace('talksbot') IS NOT NULL,
            COALESCE((
                SELECT bool_and(has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE'))
                FROM pg_class c WHERE c.relnamespace = to_regnamespace('talksbot') AND c.relkind = 'r'), true),
            current_user
        """;

    private const string Lag = """
        SELECT COALESCE(host(client_addr), 'local') || COALESCE(' (' || NULLIF(application_name, '') || ')', ''),
            COALESCE(extract(epoch FROM replay_lag), 0)::double precision
        FROM pg_stat_replication
        """;

    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = new List<Diagnosis>();
        try
        {
            await using var connection = await database.OpenPrimaryAsync(cancellation);
            found.Add(await VersionAsync(connection, cancellation));
            found.Add(await PrivilegesAsync(connection, cancellation));
            await LagAsync(connection, found, cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidDataException or TimeoutException or IOException)
        {
            found.Add(new Diagnosis(
                Subject, $"The primary can't be used: {failure.Message}",
                "Check Index:ConnectionString, that the server runs and lets this account in, and that one of its hosts is the primary."));
        }

        foreach (var diagnosis in found)
            yield return diagnosis;
    }

    private static async Task<Diagnosis> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var version = await Statement.ReadAsync<int>(connection, "SELECT current_setting('server_version_num')::integer", cancellation);
        var encoding = await Statement.ReadAsync<string>(connection, "SELECT current_setting('server_encoding')", cancellation);
        var text = FormattableString.Invariant($"PostgreSQL {version / 10000}, encoding {encoding}, no extension needed.");
        if (version < OldestVersion)
            return new Diagnosis(Subject, text, "Update the server to PostgreSQL 15 or later.");
        return encoding == "UTF8"
            ? new Diagnosis(Subject, text)
            : new Diagnosis(Subject, text, "Make a database with ENCODING 'UTF8' and name it in Index:ConnectionString.");
    }

    private static async Task<Diagnosis> PrivilegesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (mayCreate, mayUse, user) = (await Statement.ListAsync(
            connection, Privileges, row => (row.GetBoolean(0), row.GetBoolean(1), row.GetString(2)), cancellation))[0];
        if (!mayCreate)
            return new Diagnosis(
                "privileges", $"{user} may not make the schema talksbot.",
                $"GRANT CREATE ON DATABASE … TO {user}, or make the schema and GRANT ALL ON SCHEMA talksbot TO {user}.");
        return mayUse
            ? new Diagnosis("privileges", $"{user} may read and write the tables.")
            : new Diagnosis("privileges", $"{user} may not use all tables of the schema talksbot.", $"Make {user} their owner: REASSIGN OWNED BY … TO {user}.");
    }

    private static async Task LagAsync(NpgsqlConnection connection, List<Diagnosis> found, CancellationToken cancellation)
    {
        // Without the right to see other accounts' sessions these columns are empty.
        var standbys = await Statement.ListAsync(
            connection, Lag, row => (row.IsDBNull(0) ? "a standby" : row.GetString(0), row.IsDBNull(1) ? 0 : row.GetDouble(1)), cancellation);
        foreach (var (standby, seconds) in standbys)
        {
            var lag = TimeSpan.FromSeconds(seconds);
            var text = FormattableString.Invariant($"{standby} is {lag.TotalSeconds:0.0} s behind.");
            found.Add(lag < MuchLag ? new Diagnosis("replication", text) : new Diagnosis(
                "replication", text, "Answers from it are as old: look at its load and its network."));
        }
    }
}
