namespace TalksBot.Core.Indexing;

/// <summary>An index that doesn't change while it is held.</summary>
/// <param name="index">Answers from one state.</param>
/// <param name="held">What holds the state; null where nothing has to.</param>
public sealed class IndexReading(IPassageIndex index, IAsyncDisposable? held = null) : IAsyncDisposable
{
    public IPassageIndex Index => index;

    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
