using NodaTime;

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

    public void Add(RankedEvent ranked)
    {
        var date = (ranked.Event.When!.Value.FirstDay, ranked.Event.When.Value.LastDay);
        if (byDate.Count >= dates && byDate.Comparer.Compare(date, last!.Value) > 0)
            return;
        if (!byDate.TryGetValue(date, out var events))
        {
            byDate[date] = events = [];
            if (byDate.Count > dates)
                byDate.Remove(byDate.Keys.Last());
            last = byDate.Keys.Last();
        }

        events.Add(ranked);
    }
}
