using System.Collections.Immutable;
using TalksBot.Core.Commands;

namespace TalksBot.Following;

/// <summary>Where follows are kept, with how far each has been served and what was sent for it.</summary>
public interface IFollowStore : IFollowList
{
    /// <summary>Ends all follows of a chat and of its topics, which takes no more messages.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RemoveChatAsync(string platform, string chat, CancellationToken cancellation);

    /// <summary>The chat has another name from now on; what was brought there isn't brought again.</summary>
    Task MoveChatAsync(string platform, string from, string to, CancellationToken cancellation);

    /// <summary>Notes why messages don't arrive in a chat: they are tried no more until somebody follows anew.</summary>
    /// <returns>How many follows it holds for.</returns>
    Task<int> FailAsync(string platform, string chat, string problem, CancellationToken cancellation);

    /// <summary>Those that are to be served.</summary>
    Task<ImmutableArray<StoredFollow>> ListAllAsync(CancellationToken cancellation);

    /// <summary>Those whose messages don't arrive.</summary>
    Task<ImmutableArray<StoredFollow>> ListFailedAsync(CancellationToken cancellation);

    /// <summary>Notes the day of the last digest.</summary>
    Task DigestAsync(StoredFollow follow, DateOnly day, CancellationToken cancellation);

    /// <summary>Numbers the editions of articles that have none yet.</summary>
    Task NumberAsync(IEnumerable<string> editions, CancellationToken cancellation);

    /// <summary>The editions behind a position, in the order in which they came.</summary>
    Task<IReadOnlyList<(long Number, string Edition)>> ListNewAsync(long position, CancellationToken cancellation);

    Task AdvanceAsync(StoredFollow follow, long position, CancellationToken cancellation);

    Task<int> CountSentAsync(Follow follow, DateTimeOffset since, CancellationToken cancellation);

    Task<bool> WasSentAsync(Follow follow, string finding, CancellationToken cancellation);

    Task MarkSentAsync(Follow follow, string finding, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The right to tell followers until it is disposed of; null while another process has it.</summary>
    Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellation);
}

/// <summary>A follow as it is kept.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Follow">What is followed where.</param>
/// <param name="Position">The number of the last article that was looked at for it.</param>
public sealed record StoredFollow(long Number, Follow Follow, long Position)
{
    /// <summary>The day of the last digest; null before the first.</summary>
    public DateOnly? DigestOn { get; init; }
}

/// <summary>A turn where nobody else could have it.</summary>
internal sealed class NoTurn : IAsyncDisposable
{
    public static NoTurn Instance { get; } = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
