using System.Data.Common;

namespace TalksBot.Storage;

/// <summary>Where what is kept of chats stands: the file beside the index, or the database that several processes share.</summary>
public interface ISqlDatabase
{
    SqlDialect Dialect { get; }

    /// <summary>Runs statements that may be run twice; returns how many rows they changed.</summary>
    Task<int> RunAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values);

    /// <summary>Makes something of each row of what is asked for.</summary>
    Task<ImmutableArray<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> make, CancellationToken cancellation, params (string Name, object? Value)[] values);

    /// <summary>The right to tell followers until it is disposed of; null while another process has it.</summary>
    Task<IAsyncDisposable?> TakeFollowersTurnAsync(CancellationToken cancellation);
}

/// <summary>Where the databases' SQL differs.</summary>
/// <param name="Schema">What stands before the name of a table.</param>
/// <param name="Folded">An expression for a subject in which upper and lower case are one.</param>
/// <param name="List">A table “new” with the columns “value” and “place” of the elements of a parameter that is a list.</param>
/// <param name="OneOfChat">A statement after which no other process is at the same chat until the last of those behind it.</param>
/// <param name="Texts">A column that holds several texts.</param>
public sealed record SqlDialect(
    string Schema, Func<string, string> Folded, Func<string, string> List, string OneOfChat, Func<DbDataReader, int, ImmutableArray<string>> Texts);
