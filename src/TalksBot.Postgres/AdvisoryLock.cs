namespace TalksBot.Postgres;

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
