namespace TalksBot.Core.Findings.Events;

/// <summary>What a rule's pattern or constants can fill in.</summary>
public enum DateSlot
{
    /// <summary>A whole date as yyyymmdd.</summary>
    Date,
    Year,
    LastYear,

    /// <summary>The last two digits of a range's second year.</summary>
    YearEnd,
    Month,
    Day,
    LastDay,

    /// <summary>The month that a period ends in, where it is written again.</summary>
    LastMonth,

    /// <summary>Two days of one month as ddee.</summary>
    Days,

    /// <summary>Two years as yyyyzzzz.</summary>
    Years,
    Weekday,

    /// <summary>The last weekday of a range.</summary>
    LastWeekday,
    Season,

    /// <summary>Which of several: a quarter, a half, a century.</summary>
    Ordinal,

    /// <summary>A row of holidays.tsv.</summary>
    Holiday,

    /// <summary>Days before or after today.</summary>
    Today,
    Unit,
    Count,

    /// <summary>A second count of finer units ("a year and two months ago").</summary>
    MoreCount,
    MoreUnit,

    /// <summary>Set where the count is a vague word ("several").</summary>
    Vague,

    /// <summary>Steps from the day of publication: -1 last, 0 this, 1 next.</summary>
    Shift,

    /// <summary>Steps from the date named before: -1 previous, 0 same, 1 following.</summary>
    Step,

    /// <summary>-1 backwards, 1 forwards.</summary>
    Direction,

    /// <summary>1 where the expression is counted from the date named before.</summary>
    Anaphoric,

    /// <summary>1 where the expression leaves the edge open.</summary>
    Approximate,

    /// <summary>1 where day and month may stand in either order.</summary>
    Order,
    /// <summary>The last two digits of a decade's first year.</summary>
    Decade,
    PartOfDay,
    Clock,
    Meridiem,
    Zone,
}
