namespace TalksBot.Platforms.Telegram;

/// <summary>Knows which updates are under way and which were handled, so that each is handled once.</summary>
/// <param name="capacity">How many handled ids are remembered.</param>
public sealed class UpdateTracker(int capacity = 20_000)
{
    private readonly Lock guard = new();
    private readonly Dictionary<long, Task<bool>> underWay = [];
    private readonly SortedSet<long> unshelved = [];
    private readonly HashSet<long> handled = [];
    private readonly Queue<long> ages = [];

    public int UnderWay
    {
        get
        {
            lock (guard)
                return underWay.Count;
        }
    }

    /// <summary>The lowest id that was begun, not finished and not shelved; null for none.</summary>
    public long? Lowest
    {
        get
        {
            lock (guard)
                return unshelved.Count == 0 ? null : unshelved.Min;
        }
    }

    /// <summary>Begins the work of an update unless it is known.</summary>
    /// <returns>
    /// Whether this call began it, and its end, true where it was handled: it has passed already where the update was handled before.
    /// </returns>
    public (bool IsNew, Task<bool> End) Begin(long id, Func<Task> work)
    {
        lock (guard)
        {
            if (handled.Contains(id))
                return (false, Task.FromResult(true));
            if (underWay.TryGetValue(id, out var begun))
                return (false, begun);
            var end = EndAsync(id, work());
            underWay.Add(id, end);
            unshelved.Add(id);
            return (true, end);
        }
    }

    /// <summary>Counts updates as handled without any work.</summary>
    public void Skip(IEnumerable<long> ids)
    {
        lock (guard)
            foreach (var id in ids)
                Remember(id);
    }

    /// <summary>From now on <see cref="Lowest"/> passes over what is under way; these are its ids.</summary>
    public ImmutableArray<long> Shelve()
    {
        lock (guard)
        {
            ImmutableArray<long> shelved = [.. unshelved];
            unshelved.Clear();
            return shelved;
        }
    }

    /// <summary>Ends when everything that is under way now has ended.</summary>
    public Task WhenIdle()
    {
        lock (guard)
            return Task.WhenAll(underWay.Values);
    }

    private async Task<bool> EndAsync(long id, Task work)
    {
        // Leaves the lock of Begin, and doesn't throw: whoever works reports failures.
        await Task.WhenAny(work).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        lock (guard)
        {
            underWay.Remove(id);

            // What was given up stays the lowest, so that Telegram keeps it for the next start.
            if (!work.IsCompletedSuccessfully)
                return false;
            unshelved.Remove(id);
            Remember(id);
            return true;
        }
    }

    private void Remember(long id)
    {
        if (!handled.Add(id))
            return;
        ages.Enqueue(id);
        if (ages.Count > capacity)
            handled.Remove(ages.Dequeue());
    }
}
