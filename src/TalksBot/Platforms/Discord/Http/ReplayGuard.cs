namespace TalksBot.Platforms.Discord.Http;

/// <summary>
/// Lets each interaction id pass once. Ids are kept for as long as a timestamp lets their request pass, and no longer
/// than twice that. Only signed requests come here, so what it holds grows no faster than Discord sends.
/// </summary>
public sealed class ReplayGuard(TimeProvider time)
{
    /// <summary>How far a request's timestamp may be off, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Kept = 2 * Tolerance;

    private readonly Lock door = new();
    private HashSet<ulong> current = [];
    private HashSet<ulong> previous = [];
    private DateTimeOffset since = time.GetUtcNow();

    /// <param name="timestamp">Seconds since 1970, as signed.</param>
    public bool IsTimely(long timestamp) => Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - timestamp) <= Tolerance.TotalSeconds;

    /// <returns>False when the id came before.</returns>
    public bool Admits(ulong id)
    {
        lock (door)
        {
            Forget();
            return !previous.Contains(id) && current.Add(id);
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        if (now - since < Kept)
            return;
        previous = now - since < 2 * Kept ? current : [];
        current = [];
        since = now;
    }
}
