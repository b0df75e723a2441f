using NodaTime;
using TalksBot.Core.Answers.Events;

namespace TalksBot.Core.Views;

/// <summary>Lays lines of a timeline out.</summary>
internal static class TimelineLayout
{
    private const int MostSides = 4;

    // A mark takes at least so much of the axis.
    private const double Least = 0.035;

    // A gap that takes more of the time than this parts what is shown from what isn't.
    private const double Gap = 0.5;

    /// <param name="lines">The lines.</param>
    /// <param name="sides">Who acts for whom.</param>
    /// <param name="citationsOf">The citations of the lines in their order, as indexes.</param>
    /// <param name="period">The time asked for; null for all.</param>
    /// <param name="zoom">How near it is looked at; null for what its length asks for.</param>
    public static TimelineView Of(
        ImmutableArray<EventLine> lines, EventSides sides, ImmutableArray<ImmutableArray<int>> citationsOf, DateRange? period, TimelineZoom? zoom = null)
    {
        var dated = lines.Zip(citationsOf).Where(line => line.First.When is not null).OrderBy(line => line.First.When!.Value.FirstDay)
            .ThenBy(line => line.First.When!.Value.LastDay).ToImmutableArray();
        var (first, last) = Reach([.. dated.Select(line => line.First.When!.Value)], period);
        var axis = TimeAxis.Of(first, last, zoom);
        var marks = dated.Select(line => Mark(line.First, axis, sides, line.Second)).ToImmutableArray();
        return new TimelineView { Axis = axis, Marks = marks, Lanes = Lanes(marks), Citations = [] };
    }

    private static TimelineMark Mark(EventLine line, TimeAxis axis, EventSides sides, ImmutableArray<int> citations)
    {
        var ranked = line.Events[0];
        return new TimelineMark
        {
            Range = line.When!.Value,
            When = line.Key,
            Told = line.Told,
            Reckoned = line.Reckoned,
            IsApproximate = line.Basis == Findings.Events.DateBasis.Approximate,
            Place = axis.At(line.When.Value),
            Actors = ranked.Event.Actors,
            Sides = sides.Of(ranked),
            Article = ranked.Article.Id,
            Expression = ranked.Event.Expression,
            Citations = citations,
        };
    }

    /// <summary>From the first to the last day: of a period as much as there is of it, else without what lies far from the rest.</summary>
    private static (LocalDate First, LocalDate Last) Reach(List<DateRange> ranges, DateRange? period)
    {
        if (period is { } asked)
            return (asked.FirstDay, asked.LastDay);
        while (true)
        {
            var (first, last) = (ranges[0].FirstDay, ranges.Max(range => range.LastDay));
            if (Widest(ranges) is not { } gap || gap.Days <= TimeAxis.MostDays || gap.Days < Gap * Days(first, last))
                return (first, last);
            ranges = gap.After * 2 <= ranges.Count ? ranges[gap.After..] : ranges[..gap.After];
        }
    }

    /// <summary>The longest time of which nothing is told, and how many ranges lie before it.</summary>
    private static (int Days, int After)? Widest(List<DateRange> ranges)
    {
        (int Days, int After)? widest = null;
        var reached = ranges[0].LastDay;
        for (var i = 1; i < ranges.Count; i++)
        {
            if (Days(reached, ranges[i].FirstDay) is var days && days > (widest?.Days ?? 0))
                widest = (days, i);
            reached = LocalDate.Max(reached, ranges[i].LastDay);
        }

        return widest;
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private static ImmutableArray<TimelineLane> Lanes(ImmutableArray<TimelineMark> marks)
    {
        var shown = marks.SelectMany(mark => mark.Sides).CountBy(side => side, StringComparer.Ordinal)
            .OrderByDescending(side => side.Value).ThenBy(side => side.Key, StringComparer.Ordinal)
            .Select(side => side.Key).Take(MostSides).ToList();
        return
        [
            .. shown.Select(side => Lane(Label.Name(side), side, marks, mark => mark.Sides.Contains(side)))
                .Append(Lane(Label.Of("view.other-sides"), null, marks, mark => mark.Sides.Any(side => !shown.Contains(side))))
                .Append(Lane(Label.Of("cast.no-side"), null, marks, mark => mark.Sides.IsEmpty))
                .Where(lane => !lane.Marks.IsEmpty),
        ];
    }

    private static TimelineLane Lane(Label name, string? side, ImmutableArray<TimelineMark> marks, Func<TimelineMark, bool> isOf)
    {
        var ends = new List<double>();
        var placed = ImmutableArray.CreateBuilder<LaneMark>();
        foreach (var (number, mark) in marks.Index())
        {
            if (!isOf(mark) || mark.Place is not { } place)
                continue;
            var (from, to) = (Math.Min(place.From, place.Middle - Least / 2), Math.Max(place.To, place.Middle + Least / 2));
            var level = ends.FindIndex(end => end <= from + 1e-9);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(to);
            }

            ends[level] = to;
            placed.Add(new LaneMark(number, place, level));
        }

        return new TimelineLane(name, side, ends.Count, placed.ToImmutable());
    }
}
