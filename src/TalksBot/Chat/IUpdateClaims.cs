using TalksBot.Storage;

namespace TalksBot.Chat;

/// <summary>Which of the processes that are one bot handles an update.</summary>
public interface IUpdateClaims
{
    /// <summary>Whether other processes run for the same bot: what the platform knows of it isn't one process's to change.</summary>
    bool AreShared { get; }

    /// <summary>Waits for the right to poll, which one process has at a time, until it is disposed of.</summary>
    Task<IAsyncDisposable> WaitToPollAsync(CancellationToken cancellation);

    /// <summary>Whether this process shall handle the update. Where another one does, waits until it has, or is gone.</summary>
    ValueTask<bool> TakeAsync(long update, CancellationToken cancellation);

    /// <summary>Notes that the answer to a claimed update is about to go out: whoever finds it later doesn't answer again.</summary>
    ValueTask AnswerAsync(long update, CancellationToken cancellation);

    /// <summary>Notes that a claimed update was handled: nobody handles it again.</summary>
    ValueTask DoneAsync(long update);
}

/// <summary>There is no other process.</summary>
public sealed class OwnUpdates : IUpdateClaims
{
    public bool AreShared => false;

    public Task<IAsyncDisposable> WaitToPollAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable>(NoTurn.Instance);

    public ValueTask<bool> TakeAsync(long update, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask AnswerAsync(long update, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask DoneAsync(long update) => ValueTask.CompletedTask;
}
