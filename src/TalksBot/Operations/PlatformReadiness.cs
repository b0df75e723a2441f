namespace TalksBot.Operations;

/// <summary>Whether a platform answers, as it found last.</summary>
/// <param name="platform">Its name.</param>
/// <param name="problem">Why it doesn't yet, in one sentence without a secret; null where it does.</param>
public abstract class PlatformReadiness(string platform, string? problem) : IReadiness
{
    private volatile string? problem = problem;

    public string Name => platform;

    public void Reached() => problem = null;

    /// <param name="reason">In one sentence, without a secret.</param>
    public void Lost(string reason) => problem = reason;

    public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult(problem);
}
