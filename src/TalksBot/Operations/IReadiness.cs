namespace TalksBot.Operations;

/// <summary>A part of the bot that can be asked whether it is ready to answer. Any number may be registered; all are asked.</summary>
public interface IReadiness
{
    /// <summary>What it is called in /readyz ("index", "telegram").</summary>
    string Name { get; }

    /// <summary>Why it isn't ready, in one sentence; null where it is.</summary>
    Task<string?> CheckAsync(CancellationToken cancellation);
}

/// <summary>Ready when the index is open and whole.</summary>
public sealed class IndexReadiness(IPassageIndex index) : IReadiness
{
    public string Name => "index";

    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        var state = await index.GetStateAsync(cancellation);
        return state.Problem ?? (state.Stamp is null ? "Nothing is indexed yet." : null);
    }
}
