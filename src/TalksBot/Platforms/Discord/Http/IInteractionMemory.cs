namespace TalksBot.Platforms.Discord.Http;

/// <summary>Where processes that are one bot note which interactions one of them has taken.</summary>
public interface IInteractionMemory
{
    /// <returns>False where another process took it before.</returns>
    ValueTask<bool> TakeAsync(ulong id, CancellationToken cancellation);
}

/// <summary>There is no other process.</summary>
public sealed class NoInteractionMemory : IInteractionMemory
{
    public ValueTask<bool> TakeAsync(ulong id, CancellationToken cancellation) => ValueTask.FromResult(true);
}
