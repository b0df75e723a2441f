using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Views;

/// <summary>
/// Reads timelines out of the index by conditions: of very many articles the months are counted once, and then one month is read at a time.
/// </summary>
public sealed class TimelineReader
{
    /// <summary>As many dated sentences are shown whole where no time is asked for.</summary>
    public const int Few = 300;

    // As many sentences of one date are compared with each other.
    private const int ComparedOfADate = 24;
    private const int MostNames = 30;

    private readonly KeptOfIndex<ImmutableArray<TimelineMonth>> kept = new();

    /// <summary>Null where nothing dated fits.</summary>
    public async Task<TimelineView?> ReadAsync(IPassageIndex index, TimelineWish wish, CancellationToken cancellation)
    {
        var months = await MonthsAsync(index, wish, cancellation);
        if (months.IsEmpty)
            return null;
        var period = wish.Period ?? await NewestAsync(index, months, cancellation);
        var dates = await DatesAsync(index, wish, period, cancellation);
        var lines = dates.Values
            .SelectMany(date => EventLine.Merge(date.Events, wish.MostADate))
            .OrderBy(line => line.When!.Value.FirstDay).ThenBy(line => line.When!.Value.LastDay)
            .Take(wish.Most)
            .ToImmutableArray();
        if (lines.IsEmpty)
            return null;
        var told = lines.Select(line => line.Events[0]).ToList();
        var sides = await EventSides.ReadAsync(index, told, wish.Filter, cancellation);
        var citations = new CitationList();
        var cited = lines.Select(line => line.Events.Select(ranked => citations.Cite(ranked.Article, ranked.Event)).Distinct().ToImmutableArray())
            .ToImmutableArray();
        var shown = lines.SelectMany(line => line.Events).ToList();
        return TimelineLayout.Of(lines, sides, cited, period, wish.Zoom) with
        {
            Citations = citations.All,
            Months = months,
            Left = dates.Values.Sum(date => date.Count) - shown.Count,
            People = MostFrequent(told.SelectMany(sides.People)),
            Places = MostFrequent(await PlacesAsync(index, wish.Filter, told, cancellation)),
            Outlets = MostFrequent(shown.Select(ranked => ranked.Article.Outlet).OfType<string>()),
        };
    }

    /// <summary>Counts the months of everything, so that nobody waits for it.</summary>
    public Task PrepareAsync(IPassageIndex index, CancellationToken cancellation) => MonthsAsync(index, new TimelineWish(), cancellation);

    /// <summary>How many dated sentences each month has, oldest first.</summary>
    private Task<ImmutableArray<TimelineMonth>> MonthsAsync(IPassageIndex index, TimelineWish wish, CancellationToken cancellation) =>
        Conditions(wish).IsEmpty ? kept.GetAsync(index, wish.Filter, () => CountAsync(index, wish, cancellation), cancellation)
            : CountAsync(index, wish, cancellation);

    private static async Task<ImmutableArray<TimelineMonth>> CountAsync(IPassageIndex index, TimelineWish wish, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<(int Year, int Month), int>();
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Event, wish.Filter) { Holding = Conditions(wish) }, cancellation))
            if (hit.Finding is EventFinding { Precision: not DatePrecision.Year } found && Fits(found, wish, period: null)
                && found.When!.Value.FirstDay is var day)
                counts[(day.Year, day.Month)] = counts.GetValueOrDefault((day.Year, day.Month)) + 1;
        return [.. counts.Select(month => new TimelineMonth(new PartialDate(month.Key.Year, month.Key.Month), month.Value))];
    }

    // The month of the newest article, or the last one before it of which something is told.
    private static async Task<DateRange?> NewestAsync(IPassageIndex index, ImmutableArray<TimelineMonth> months, CancellationToken cancellation)
    {
        if (months.Sum(month => month.Sentences) <= Few)
            return null;
        var newest = (await index.GetStatusAsync(cancellation)).Newest;
        return DateRange.Of((months.LastOrDefault(month => month.Month.FirstDay <= newest) ?? months[^1]).Month);
    }

    /// <summary>The dated sentences of each date of the period: of very many the first ones, those that say who acted before the others.</summary>
    private static async Task<SortedDictionary<(LocalDate First, LocalDate Last), OfDate>> DatesAsync(
        IPassageIndex index, TimelineWish wish, DateRange? period, CancellationToken cancellation)
    {
        var dates = new SortedDictionary<(LocalDate, LocalDate), OfDate>();
        var list = new FindingList(FindingKind.Event, wish.Filter) { Period = period, Holding = Conditions(wish) };
        await foreach (var hit in index.ReadAllAsync(list, cancellation))
        {
            if (hit.Finding is not EventFinding found || !Fits(found, wish, period))
                continue;
            var date = (found.When!.Value.FirstDay, found.When.Value.LastDay);
            if (!dates.TryGetValue(date, out var ofDate))
                dates[date] = ofDate = new OfDate();
            ofDate.Add(new RankedEvent(hit.Article, found, 0, []));
        }

        return dates;
    }

    private static bool Fits(EventFinding found, TimelineWish wish, DateRange? period) =>
        TimelineEvents.IsDatedWell(found) && TimelineEvents.IsWithin(found, period)
        && (wish.Place is null || Names(found.Sentence.Text, wish.Place))
        && (wish.Person is null || found.Actors.Contains(wish.Person, StringComparer.OrdinalIgnoreCase) || Names(found.Sentence.Text, wish.Person));

    private static bool Names(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<ImmutableArray<string>> Conditions(TimelineWish wish) =>
        [.. Analyzer.Terms($"{wish.Person} {wish.Place}").Select(term => (ImmutableArray<string>)[term])];

    private static async Task<IEnumerable<string>> PlacesAsync(
        IPassageIndex index, CorpusFilter filter, List<RankedEvent> told, CancellationToken cancellation)
    {
        var sentences = told.Select(ranked => (ranked.Article.Id, ranked.Event.Sentence.Span)).ToHashSet();
        var places = new List<string>();
        var list = new FindingList(FindingKind.Deed, filter.Within(told.Select(ranked => ranked.Article.Id).Distinct()));
        await foreach (var hit in index.ReadAllAsync(list, cancellation))
            if (hit.Finding is DeedFinding { Place: { } place } && sentences.Contains((hit.Article.Id, hit.Finding.Sentence.Span)))
                places.Add(place);
        return places;
    }

    private static ImmutableArray<string> MostFrequent(IEnumerable<string> names) =>
    [
        .. names.CountBy(name => name, StringComparer.Ordinal).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key).Take(MostNames),
    ];

    /// <summary>The sentences of one date.</summary>
    private sealed class OfDate
    {
        private readonly List<RankedEvent> acted = [];
        private readonly List<RankedEvent> others = [];

        public int Count { get; private set; }

        public IEnumerable<RankedEvent> Events => acted.Concat(others).Take(ComparedOfADate);

        public void Add(RankedEvent ranked)
        {
            Count++;
            var kept = ranked.Event.Actors.IsEmpty ? others : acted;
            if (kept.Count < ComparedOfADate)
                kept.Add(ranked);
        }
    }
}
