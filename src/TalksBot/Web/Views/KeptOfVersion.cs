namespace TalksBot.Web.Views;

/// <summary>Something that is put together of all articles: made once, for everybody who reads meanwhile, and kept until the index changes.</summary>
/// <param name="make">Puts it together. Nobody's going away stops it: others wait for it.</param>
internal sealed class KeptOfVersion<T>(Func<Task<T>> make)
{
    private readonly Lock guard = new();
    private Kept? kept;

    public Task<T> GetAsync(string version, CancellationToken cancellation)
    {
        lock (guard)
        {
            if (kept is null || kept.Version != version || kept.Made.IsFaulted || kept.Made.IsCanceled)
                kept = new Kept(version, Task.Run(make, CancellationToken.None));
            return kept.Made.WaitAsync(cancellation);
        }
    }

    private sealed record Kept(string Version, Task<T> Made);
}
