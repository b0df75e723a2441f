namespace TalksBot.Platforms.Telegram;

/// <summary>Which of the processes that are one bot handles an update.</summary>
public interface IUpdateClaims
{
    /// <summary>Whether this process shall handle the update. Where another one does, waits until it has, or is gone.</summary>
    ValueTask<bool> TakeAsync(long update, CancellationToken cancellation);

    /// <summary>Notes that a claimed update was handled: nobody handles it again.</summary>
    ValueTask DoneAsync(long update);
}

/// <summary>There is no other process.</summary>
public sealed class OwnUpdates : IUpdateClaims
{
    public ValueTask<bool> TakeAsync(long update, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask DoneAsync(long update) => ValueTask.CompletedTask;
}
