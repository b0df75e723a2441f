namespace TalksBot.Postgres;

/// <summary>Which database, and how patiently it is asked.</summary>
public static class PostgresOptions
{
    public const string ConnectionStringKey = "Index:ConnectionString";

    // Before what is configured, which overrides it: a server that is away is noticed within seconds, no question waits for one
    // that hangs, and what is asked again and again is planned once. A session isn't swept when it goes back to its pool: questions
    // leave nothing in it, and whoever does (a lock, LISTEN) takes it away again.
    private const string Defaults =
        "Timeout=3;Command Timeout=8;Cancellation Timeout=500;Maximum Pool Size=20;Host Recheck Seconds=1;Load Balance Hosts=true;Application Name=talksbot;"
        + "Max Auto Prepare=60;Auto Prepare Min Usages=2;No Reset On Close=true;";

    /// <summary>The configured connection string over the defaults.</summary>
    /// <exception cref="InvalidDataException">There is none, or it can't be read; the message names the setting and no secret.</exception>
    public static string Read(string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured))
            throw new InvalidDataException(
                $"Index:Engine is 'postgres', so {ConnectionStringKey} must say where: Host=db1,db2;Database=talksbot;Username=talksbot;Password=….");
        try
        {
            return new NpgsqlConnectionStringBuilder(Defaults + configured).ConnectionString;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            throw new InvalidDataException(
                $"{ConnectionStringKey} can't be read: it is a list such as Host=db1,db2;Database=talksbot;Username=talksbot;Password=….", unreadable);
        }
    }
}
