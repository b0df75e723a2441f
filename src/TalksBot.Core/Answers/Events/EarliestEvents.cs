using NodaTime;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// The earliest of any number of dated events: those of so many different dates, which are at least as many lines. Later ones are
/// forgotten again, so that a timeline of everything takes no more memory than its beginning.
/// </summary>
/// <param name="dates">How many dates are kept.</param>
internal sealed class EarliestEvents(int dates)
{
    private readonly SortedDictionary<(LocalDate First, LocalDate Last), List<RankedEvent>> byDate = [];
    private (LocalDate First, LocalDate Last)? last;

    /// <summary>The events of the dates that were kept, the oldest first, those of one date as they came.</summary>
    public IEnumerable<RankedEvent> InOrder => byDate.Values.SelectMany(events => events);

    public void Add(RankedEvent ranked)
    {
        var date = (ranked.Event.When!.Value.FirstDay, ranked.Event.When.Value.LastDay);
        if (byDate.Count >= dates && date.CompareTo(last!.Value) > 0)
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
