using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// The earliest or the latest of any number of dated events: those of so many different dates, which are at least as many lines. The
/// others are forgotten again, so that a timeline of everything takes no more memory than what is shown of it.
/// </summary>
/// <param name="dates">How many dates are kept.</param>
/// <param name="isNewestFirst">Whether they are the latest, the newest first.</param>
internal sealed class EdgeEvents(int dates, bool isNewestFirst)
{
    private static readonly Comparer<(LocalDate First, LocalDate Last)> Newest = Comparer<(LocalDate First, LocalDate Last)>.Create(
        (one, other) => other.CompareTo(one));

    private readonly SortedDictionary<(LocalDate First, LocalDate Last), List<RankedEvent>> byDate =
        isNewestFirst ? new SortedDictionary<(LocalDate First, LocalDate Last), List<RankedEvent>>(Newest) : [];
    private (LocalDate First, LocalDate Last)? last;

    /// <summary>The events of the dates that were kept, in their order, those of one date as they came.</summary>
    public IEnumerable<RankedEvent> InOrder => byDate.Values.SelectMany(events => events);

    /// <summary>Whether a dated event would be kept: whoever asks first needn't read those that wouldn't.</summary>
    public bool Admits(EventFinding found) => byDate.Count < dates || byDate.Comparer.Compare(DateOf(found), last!.Value) <= 0;

    public void Add(RankedEvent ranked)
    {
        if (!Admits(ranked.Event))
            return;
        var date = DateOf(ranked.Event);
        if (!byDate.TryGetValue(date, out var events))
        {
            byDate[date] = events = [];
            if (byDate.Count > dates)
                byDate.Remove(byDate.Keys.Last());
            last = byDate.Keys.Last();
        }

        events.Add(ranked);
    }

    private static (LocalDate First, LocalDate Last) DateOf(EventFinding found) => (found.When!.Value.FirstDay, found.When.Value.LastDay);
}
