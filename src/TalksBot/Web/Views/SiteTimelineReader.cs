using TalksBot.Core.Findings;
using TalksBot.Core.Views;

namespace TalksBot.Web.Views;

/// <summary>Reads the timeline that an address asks for.</summary>
internal sealed class SiteTimelineReader(IPassageIndex index, TimelineReader timelines)
{
    public const string PeriodKey = "period";
    public const string PersonKey = "person";
    public const string PlaceKey = "place";
    public const string OutletKey = SourcesReader.OutletKey;

    private const int MarksShown = 36;
    private const int MarksOfADate = 6;
    private const int MostMonths = 24;
    private const int MonthsOfAYear = 12;
    private const int LongestName = 100;

    public async Task<SiteTimeline> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var wish = Wish(visit);
        await using var reading = index.Read();
        if (await timelines.ReadAsync(reading.Index, wish, cancellation) is { } drawn)
            return new SiteTimeline(drawn, wish) { Periods = Periods(drawn, wish) };

        // What is asked for may lie in another time.
        var whole = wish.Period is null ? null : await timelines.ReadAsync(reading.Index, wish with { Period = null, Most = 1 }, cancellation);
        return new SiteTimeline(null, wish) { Periods = whole is null ? [] : Periods(whole, wish) };
    }

    private static TimelineWish Wish(Visit visit) => new()
    {
        Period = Period(visit[PeriodKey]),
        Person = Name(visit[PersonKey]),
        Place = Name(visit[PlaceKey]),
        Filter = Name(visit[OutletKey]) is { } outlet ? new CorpusFilter { Outlet = outlet } : CorpusFilter.Everything,
        Most = MarksShown,
        MostADate = MarksOfADate,
    };

    private static string? Name(string? asked) => asked is { Length: > 0 and <= LongestName } ? asked : null;

    /// <summary>A day, a month or a year, as addresses have it; null for anything else.</summary>
    private static DateRange? Period(string? text)
    {
        try
        {
            return text is { Length: >= 4 and <= 10 } && PartialDate.Parse(text) is { Year: > 0 } date ? DateRange.Of(date) : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static ImmutableArray<ShownPeriod> Periods(TimelineView drawn, TimelineWish wish)
    {
        var looked = wish.Period ?? DateRange.Of(drawn.Axis.First, drawn.Axis.Last);
        if (drawn.Months.Length <= MostMonths)
            return Shares(drawn.Months.Select(month => (month.Month, month.Sentences)), looked);
        return looked.Start.Year != looked.End.Year
            ? Shares(Years(drawn), looked)
            : Shares(drawn.Months.Where(month => month.Month.Year == looked.Start.Year).Select(month => (month.Month, month.Sentences))
                .Concat(Years(drawn).Where(year => year.Date.Year != looked.Start.Year)).OrderBy(period => period.Item1.FirstDay), looked);
    }

    private static IEnumerable<(PartialDate Date, int Sentences)> Years(TimelineView drawn) =>
        drawn.Months.GroupBy(month => month.Month.Year).Select(year => (new PartialDate(year.Key), year.Sum(month => month.Sentences)));

    private static ImmutableArray<ShownPeriod> Shares(IEnumerable<(PartialDate Date, int Sentences)> periods, DateRange looked)
    {
        var all = periods.ToArray();
        var most = all.Length == 0 ? 1 : all.Max(period => period.Sentences / (double)Months(period.Date));
        return [.. all.Select(period => new ShownPeriod(
            period.Date, period.Sentences, period.Sentences / Months(period.Date) / most,
            looked.FirstDay >= period.Date.FirstDay && looked.LastDay <= period.Date.LastDay))];
    }

    // Of a year the bar is as high as that of its mean month.
    private static double Months(PartialDate date) => date.Month is null ? MonthsOfAYear : 1;
}

/// <summary>A timeline as the site shows it: the drawing, its entries, and what can be narrowed.</summary>
/// <param name="Drawn">What is drawn; null where nothing dated fits.</param>
/// <param name="Wish">What was wished for.</param>
public sealed record SiteTimeline(TimelineView? Drawn, TimelineWish Wish)
{
    /// <summary>The times that can be looked at: years of a long time, months of a short one or of the year that is looked at.</summary>
    public ImmutableArray<ShownPeriod> Periods { get; init; } = [];

    /// <summary>Whether it is little enough for all of it to be shown at once.</summary>
    public bool FitsWhole => Periods.Sum(period => period.Sentences) <= TimelineReader.Few;

    /// <summary>The time that is looked at; null for all of it.</summary>
    public DateRange? Period => Wish.Period ?? (FitsWhole || Drawn is null ? null : DateRange.Of(Drawn.Axis.First, Drawn.Axis.Last));
}

/// <summary>A time that can be looked at.</summary>
/// <param name="Date">The year or the month.</param>
/// <param name="Sentences">How many dated sentences it has.</param>
/// <param name="Share">The same as a share of those of the time that has most.</param>
/// <param name="IsShown">Whether it is the one that is looked at.</param>
public sealed record ShownPeriod(PartialDate Date, int Sentences, double Share, bool IsShown);
