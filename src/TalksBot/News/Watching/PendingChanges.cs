namespace TalksBot.News.Watching;

/// <summary>
/// Tells from looks at the folders when there is something to index: files differ from those indexed, and none has changed
/// for a while. Files that are known to be complete needn't come to rest.
/// </summary>
public sealed class PendingChanges(WatchOptions options)
{
    private ImmutableDictionary<string, FileState>? indexed;
    private ImmutableDictionary<string, FileState>? seen;
    private DateTimeOffset changed = DateTimeOffset.MinValue;
    private DateTimeOffset? pending;

    /// <summary>Whether something differed at the last look and isn't indexed yet.</summary>
    public bool ArePending => pending is not null;

    /// <param name="files">The files now.</param>
    /// <param name="complete">Whether a file is known to be complete.</param>
    /// <param name="now">The time of the look.</param>
    public bool AreDue(ImmutableDictionary<string, FileState> files, Func<string, FileState, bool> complete, DateTimeOffset now)
    {
        if (seen is null || IsGrowing(seen, files, complete))
            changed = now;
        seen = files;
        if (indexed is not null && IsSame(indexed, files))
        {
            pending = null;
            return false;
        }

        pending ??= now;
        return now - changed >= options.Settle || now - pending >= options.MaxWait;
    }

    /// <summary>These files are in the index.</summary>
    public void Indexed(ImmutableDictionary<string, FileState> files) => (indexed, pending) = (files, null);

    private static bool IsGrowing(
        ImmutableDictionary<string, FileState> before, ImmutableDictionary<string, FileState> after, Func<string, FileState, bool> complete) =>
        before.Keys.Any(path => !after.ContainsKey(path))
        || after.Any(file => (!before.TryGetValue(file.Key, out var known) || known != file.Value) && !complete(file.Key, file.Value));

    private static bool IsSame(ImmutableDictionary<string, FileState> one, ImmutableDictionary<string, FileState> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var state) && state == file.Value);
}
