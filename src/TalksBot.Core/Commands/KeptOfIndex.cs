using NodaTime;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Something that is put together of all articles: made when it is first asked for, and kept until the index changes.</summary>
internal sealed class KeptOfIndex<T>
{
    private volatile Kept? kept;

    /// <param name="context">What is asked of part of the articles, or of an index without a stamp, isn't kept.</param>
    /// <param name="make">Puts it together.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<T> GetAsync(CommandContext context, Func<Task<T>> make, CancellationToken cancellation)
    {
        if (!context.Question.Filter.IsEverything || (await context.Index.GetStateAsync(cancellation)).Stamp is not { } stamp)
            return await make();
        if (kept is { } known && (known.Fingerprint, known.BuiltAt) == (stamp.Fingerprint, stamp.BuiltAt))
            return known.Value;
        var made = await make();
        kept = new Kept(stamp.Fingerprint, stamp.BuiltAt, made);
        return made;
    }

    private sealed record Kept(string Fingerprint, Instant BuiltAt, T Value);
}
