namespace TalksBot.Programs;

/// <summary>Names a state of the index: the same articles, read by the same program, have the same name in every process.</summary>
public static class IndexVersion
{
    private const int Length = 16;

    /// <exception cref="IndexUnavailableException">There is no index that answers.</exception>
    public static async Task<string> OfAsync(IPassageIndex index, CancellationToken cancellation)
    {
        var state = await index.GetStateAsync(cancellation);
        return state.Stamp is { } stamp
            ? TextHash.Of(stamp.Fingerprint, Length)
            : throw new IndexUnavailableException(state.Problem ?? "Nothing is indexed yet.");
    }
}
