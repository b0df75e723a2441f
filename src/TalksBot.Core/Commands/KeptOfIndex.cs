using NodaTime;

namespace TalksBot.Core.Commands;

/// <summary>Something that is put together of all articles: made once, for everybody who asks meanwhile, and kept until the index changes.</summary>
internal sealed class KeptOfIndex<T>
{
    private volatile Kept? kept;

    /// <param name="context">What is asked of part of the articles, or of an index without a stamp, isn't kept.</param>
    /// <param name="make">Puts it together.</param>
    /// <param name="cancellation">Stops the waiting, and the making where it is this caller's.</param>
    public Task<T> GetAsync(CommandContext context, Func<Task<T>> make, CancellationToken cancellation) =>
        GetAsync(context.Index, context.Question.Filter, make, cancellation);

    /// <param name="index">The index.</param>
    /// <param name="filter">What is asked of part of the articles, or of an index without a stamp, isn't kept.</param>
    /// <param name="make">Puts it together.</param>
    /// <param name="cancellation">Stops the waiting, and the making where it is this caller's.</param>
    public async Task<T> GetAsync(IPassageIndex index, CorpusFilter filter, Func<Task<T>> make, CancellationToken cancellation)
    {
        if (!filter.IsEverything || (await index.GetStateAsync(cancellation)).Stamp is not { } stamp)
            return await make();
        if (kept is { } known && (known.Fingerprint, known.BuiltAt) == (stamp.Fingerprint, stamp.BuiltAt) && await known.TryWaitAsync(cancellation))
            return await known.Value;
        var made = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        kept = new Kept(stamp.Fingerprint, stamp.BuiltAt, made.Task);
        try
        {
            made.SetResult(await make());
        }
        catch (Exception failure)
        {
            made.SetException(failure);
        }

        return await made.Task;
    }

    private sealed record Kept(string Fingerprint, Instant BuiltAt, Task<T> Value)
    {
        /// <summary>False where whoever makes it has failed or stopped: then somebody else may.</summary>
        public async Task<bool> TryWaitAsync(CancellationToken cancellation)
        {
            await ((Task)Value).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            return Value.IsCompletedSuccessfully;
        }
    }
}
