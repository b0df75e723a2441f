using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Commands;

/// <summary>
/// Every claim of the index, read once and sorted once: what is asked about losses without naming an event looks through all of them.
/// </summary>
public sealed class AllClaims
{
    private const int MostLately = 16;

    private readonly KeptOfIndex<ImmutableArray<FindingHit>> kept = new();
    private readonly KeptOfIndex<SortedClaims?> keptSorted = new();

    // What was asked for lately: pages of it, its picture, and the same question of somebody else.
    private readonly Dictionary<string, KeptOfIndex<SortedClaims?>> lately = new(StringComparer.Ordinal);
    private readonly Queue<string> ages = [];
    private readonly Lock guard = new();

    internal Task<ImmutableArray<FindingHit>> GetAsync(IPassageIndex index, CorpusFilter filter, CancellationToken cancellation) =>
        kept.GetAsync(index, filter, () => ClaimFinder.AllAsync(index, filter, cancellation), cancellation);

    /// <summary>The claims that a question asks for, sorted; null where none fits.</summary>
    internal Task<SortedClaims?> SortedAsync(IPassageIndex index, ClaimQuestion asked, CorpusFilter filter, CancellationToken cancellation) =>
        (asked.IsOfAll ? keptSorted : Lately(asked.Question)).GetAsync(index, filter, () => SortAsync(index, asked, filter, cancellation), cancellation);

    private KeptOfIndex<SortedClaims?> Lately(string words)
    {
        lock (guard)
        {
            if (lately.TryGetValue(words, out var known))
                return known;
            ages.Enqueue(words);
            if (ages.Count > MostLately)
                lately.Remove(ages.Dequeue());
            return lately[words] = new KeptOfIndex<SortedClaims?>();
        }
    }

    private async Task<SortedClaims?> SortAsync(IPassageIndex index, ClaimQuestion asked, CorpusFilter filter, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(index, asked.Event, filter, cancellation);
        var found = await ClaimFinder.FindAsync(index, asked, light, filter, () => GetAsync(index, filter, cancellation), cancellation);
        return found.IsEmpty ? null : SortedClaims.Of(found);
    }
}
