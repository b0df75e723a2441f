namespace TalksBot.Hosting;

/// <summary>The moment from which questions can be answered: the host has started, the first index is made.</summary>
public sealed class HostOpening
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at that moment.</summary>
    public Task Opened => opened.Task;

    public void Open() => opened.TrySetResult();
}
