using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>One line of a timeline: a date and the events that articles put there, the one to be quoted first.</summary>
public sealed record EventLine(DateRange? When, DateBasis Basis, ImmutableArray<RankedEvent> Events)
{
    private const double SameEvent = 0.4;
    private const double OneEvent = 0.75;

    /// <summary>Events of one date that speak of the same thing become one line; the order of the first of each is kept.</summary>
    /// <param name="events">The events, those of the first line first.</param>
    /// <param name="most">At most this many lines; what would begin another is left out.</param>
    public static ImmutableArray<EventLine> Merge(IEnumerable<RankedEvent> events, int most = int.MaxValue)
    {
        var lines = new List<(RankedEvent First, List<RankedEvent> Events)>();
        var byDate = new Dictionary<DateRange, List<int>>();
        var terms = new Dictionary<EventFinding, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var ranked in events)
        {
            var ofDate = ranked.Event.When is not { } when ? [] : byDate.TryGetValue(when, out var others) ? others : byDate[when] = [];
            var known = ofDate.FindIndex(line => lines[line].Events.Exists(other => WordOverlap.Between(Terms(other.Event), Terms(ranked.Event)) >= SameEvent));
            if (known >= 0)
            {
                lines[ofDate[known]].Events.Add(ranked);
                continue;
            }

            if (lines.Count == most)
                continue;
            ofDate.Add(lines.Count);
            lines.Add((ranked, [ranked]));
        }

        return [.. lines.Select(line => new EventLine(line.First.Event.When, line.First.Event.Basis, [.. line.Events]))];

        HashSet<string> Terms(EventFinding found) => terms.TryGetValue(found, out var known) ? known : terms[found] = WordOverlap.Terms(WithoutDate(found));
    }

    /// <summary>Whether two lines tell of one event in different articles and give it days that exclude each other.</summary>
    public bool Contradicts(EventLine other) =>
        When is { } when && other.When is { } otherwise && !when.Overlaps(otherwise)
        && Basis != DateBasis.Approximate && other.Basis != DateBasis.Approximate
        && Events[0].Event.Precision == DatePrecision.Day && other.Events[0].Event.Precision == DatePrecision.Day
        && Events[0].Article.Id != other.Events[0].Article.Id
        && Likeness(Events[0].Event, other.Events[0].Event) >= OneEvent;

    // The words of the date itself say nothing of what happened.
    private static double Likeness(EventFinding first, EventFinding second) => WordOverlap.Between(WithoutDate(first), WithoutDate(second));

    private static string WithoutDate(EventFinding found) => found.Clause.Text.Replace(found.Expression.Text, " ", StringComparison.Ordinal);

    /// <summary>The date as shown: "about" where the article leaves its edge open, the expression's own words where nothing resolves it.</summary>
    public Label Key => (When, Basis) switch
    {
        ({ } when, DateBasis.Approximate) => Label.Of("date.about", ("day", DisplayDate.Of(when))),
        ({ } when, _) => DisplayDate.Of(when),
        _ => Label.Of("undated"),
    };

    /// <summary>What happened in the article's words and, where the date was worked out, from what.</summary>
    public Label Text
    {
        get
        {
            var first = Events[0].Event;
            var told = first.Basis == DateBasis.Stated || first.When is null ? Told
                : first.Reference is { } reference
                ? Label.Of("event.from", ("clause", Told), ("expression", Expression), ("day", DisplayDate.Of(reference)))
                : Label.Of("event.by", ("clause", Told), ("expression", Expression));
            return SharedText.Append(told, Events.Select(ranked => (ranked.Article, ranked.Event.Sentence)));
        }
    }

    /// <summary>What happened, in the article's words.</summary>
    public Label Told => QuotedText.Of(ToldClause.Of(Events[0].Event).Text);

    /// <summary>From what the date was worked out ("“on Friday”, from 7 Nov 2025"); null where the article states it.</summary>
    public Label? Reckoned => Events[0].Event is not { Basis: not DateBasis.Stated, When: not null } first ? null
        : first.Reference is { } reference ? Label.Of("view.reckoned-from", ("expression", Expression), ("day", DisplayDate.Of(reference)))
        : Expression;

    private Label Expression => QuotedText.Of(Events[0].Event.Expression.Text);
}
