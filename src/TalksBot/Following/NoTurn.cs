namespace TalksBot.Following;

/// <summary>A turn where nobody else could have it.</summary>
internal sealed class NoTurn : IAsyncDisposable
{
    public static NoTurn Instance { get; } = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
