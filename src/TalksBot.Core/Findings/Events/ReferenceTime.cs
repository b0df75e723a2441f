using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>The dates that an expression can be counted from: the day of publication and what the text has named so far.</summary>
internal sealed record ReferenceTime
{
    /// <summary>The years that can be counted from with room to either side.</summary>
    private const int EarliestYear = 2;
    private const int LatestYear = 8999;

    /// <summary>How many sentences on a quarter or a year is still what the text is about.</summary>
    private const int Memory = 3;

    public ReferenceTime(LocalDate? published) =>
        Published = published is { Year: >= EarliestYear and <= LatestYear } ? published : null;

    /// <summary>The day of publication; null where unknown.</summary>
    public LocalDate? Published { get; }

    /// <summary>Whether the text writes the day before the month between slashes; null where none of its dates tells.</summary>
    public bool? DayFirst { get; init; }

    /// <summary>The number of the sentence being read.</summary>
    public int Sentence { get; init; }

    /// <summary>The date named last, of any width.</summary>
    public Named? Last { get; init; }

    /// <summary>The day named last, or the days from one to another.</summary>
    public Named? LastDay { get; init; }

    /// <summary>The quarter named last.</summary>
    public Named? LastQuarter { get; init; }

    /// <summary>The year that was last stated in so many figures, by itself or in a date.</summary>
    public Named? LastYear { get; init; }

    /// <summary>The date of the entry of a chronicle that is being read, or the year above it ("1936: The first crisis"); null outside of one.</summary>
    public Named? Entry { get; init; }

    public Named? RecentQuarter => LastQuarter is { } quarter && Sentence - quarter.Sentence <= Memory ? quarter : null;

    /// <summary>The year that a month or a day without one belongs to because the sentence has just stated it.</summary>
    public Named? AtHand => LastYear is { } year && year.Sentence == Sentence ? year
        : Entry is { } entry && entry.When.FirstDay.Year < Published?.Year ? entry : null;

    /// <summary>The day that the sentence has just stated with its year.</summary>
    public LocalDate? DayAtHand => LastYear?.Sentence == Sentence && LastYear is { Precision: DatePrecision.Day, When: var day } && day.FirstDay == day.LastDay
        ? day.FirstDay : null;

    public ReferenceTime At(int sentence) => this with { Sentence = sentence };

    /// <summary>Goes on after an expression. What is only held against another date ("a year earlier") is no new quarter to speak of.</summary>
    /// <param name="date">When it was.</param>
    /// <param name="mention">The expression.</param>
    /// <param name="isOther">It only tells when somebody was born, or which noun is meant: what is told next has another year.</param>
    public ReferenceTime After(ResolvedDate date, DateMention mention, bool isOther)
    {
        if (date.When is not { } when)
            return this;
        var yearStated = mention.Slots[DateSlot.Year] is not null || mention.Slots[DateSlot.Date] is not null;
        var compared = mention.Slots[DateSlot.Step] < 0 || mention.Reading == DateReading.Offset && mention.Slots.Unit == DateUnit.Year;
        var quarterNamed = date.Precision == DatePrecision.Quarter && !compared && !(when.FirstDay > Published);
        var named = new Named(when, date.Precision, Sentence);
        return this with
        {
            Last = compared ? Last : named,
            LastDay = date.Precision == DatePrecision.Day || mention.Slots[DateSlot.LastDay] is not null || mention.Slots[DateSlot.Days] is not null
                ? named : LastDay,
            LastQuarter = quarterNamed ? named : LastQuarter,
            LastYear = yearStated && !isOther && date.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day ? named : LastYear,
        };
    }

    /// <summary>A date that the text has named, and in which sentence.</summary>
    internal sealed record Named(DateRange When, DatePrecision Precision, int Sentence);
}
