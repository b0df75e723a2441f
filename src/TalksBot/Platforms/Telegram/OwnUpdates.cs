using TalksBot.Following;

namespace TalksBot.Platforms.Telegram;

/// <summary>There is no other process.</summary>
public sealed class OwnUpdates : IUpdateClaims
{
    public bool AreShared => false;

    public Task<IAsyncDisposable> WaitToPollAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable>(NoTurn.Instance);

    public ValueTask<bool> TakeAsync(long update, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask AnswerAsync(long update, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask DoneAsync(long update) => ValueTask.CompletedTask;
}
