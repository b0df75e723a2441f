namespace TalksBot.News.Feeds;

/// <summary>The feeds that are read now: those of the configuration, and those that were added, which may come and go.</summary>
public sealed class FeedRoster(FeedOptions options, FeedList list)
{
    private readonly Lock guard = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<string> added = [];
    private ImmutableArray<string> removed = [];

    public ImmutableArray<string> Addresses
    {
        get
        {
            lock (guard)
                return [.. options.Feeds.Select(feed => feed.Address).Except(removed).Union(added)];
        }
    }

    /// <summary>Ends when the feeds change.</summary>
    public Task Changed
    {
        get
        {
            lock (guard)
                return changed.Task;
        }
    }

    /// <summary>False where it is read already.</summary>
    public bool Add(string address)
    {
        if (Addresses.Contains(address))
            return false;
        list.Add([address]);
        Change(() => (added, removed) = (added.Add(address), removed.Remove(address)));
        return true;
    }

    /// <summary>False where it was never added: the configuration's feeds stay.</summary>
    public bool Remove(string address)
    {
        if (!list.Remove(address))
            return false;
        Change(() => (added, removed) = (added.Remove(address), removed.Add(address)));
        return true;
    }

    private void Change(Action change)
    {
        lock (guard)
        {
            change();
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
