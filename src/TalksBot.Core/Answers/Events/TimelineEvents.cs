using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>Tells which dated events belong on a timeline.</summary>
internal static class TimelineEvents
{
    /// <summary>Whether it is an event of the period; null for any time.</summary>
    // A whole month is no event of a week that lies in it. What only dates another thing ("the worst since 2021") is none where nobody asks for that year.
    public static bool IsWithin(EventFinding found, DateRange? period) =>
        period is { } asked ? found.When!.Value.Overlaps(asked) && Days(found.When.Value) <= Days(asked) : !found.Setting.Is(DateTraits.Background);

    private static int Days(DateRange range) => Period.DaysBetween(range.FirstDay, range.LastDay);

    /// <summary>A day to a month, or a longer time that the article itself names ("2021"): what a reader can place.</summary>
    public static bool IsDatedWell(EventFinding found) =>
        found is { When: not null, Sentence.InTitle: false }
        && (found.Precision is DatePrecision.Day or DatePrecision.Weekend or DatePrecision.Week or DatePrecision.Month
            || found is { Basis: DateBasis.Stated, Precision: DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Year });

    /// <summary>Whether the sentence itself speaks of it, not only those who act in it.</summary>
    public static bool IsOnTopic(EventFinding found, ImmutableArray<ImmutableArray<string>> topic) =>
        topic.IsEmpty || WordOverlap.Terms(found.Sentence.Text) is var terms && topic.All(group => group.Any(terms.Contains));
}
