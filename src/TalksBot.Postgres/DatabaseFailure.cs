using System.Net.Sockets;

namespace TalksBot.Postgres;

/// <summary>Which failures pass by themselves: a server that starts, stops, hands over or is out of reach.</summary>
public static class DatabaseFailure
{
    private const string Message = "PostgreSQL can't be reached just now.";

    public static bool IsPassing(Exception failure) => failure switch
    {
        IndexUnavailableException => false, // it was tried long enough
        PostgresException refusal => refusal.IsTransient || refusal.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.UndefinedTable, // a standby hasn't seen the migrations yet
        NpgsqlException or SocketException or TimeoutException or IOException => true,
        AggregateException several => several.InnerExceptions.All(IsPassing),
        _ => false,
    };

    /// <summary>Whether every connection is in use: more attempts would only make it worse.</summary>
    public static bool IsExhaustion(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.TooManyConnections }
        || failure is NpgsqlException { InnerException: TimeoutException } && failure.Message.Contains("pool", StringComparison.Ordinal);

    public static IndexUnavailableException Unavailable(Exception failure, bool isInterruption = false) =>
        new(Message, failure) { IsInterruption = isInterruption };
}
