using TalksBot.Core.Indexing;

namespace TalksBot.Operations;

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
