namespace TalksBot.Core.Findings.Events;

/// <summary>How the slots of a date expression are to be read.</summary>
public enum DateReading
{
    Day,
    DayOfMonth,

    /// <summary>The first or last days of a month ("the last five days of May").</summary>
    DaysOfMonth,
    Month,
    Year,
    Decade,
    Century,
    Season,
    Quarter,
    Half,
    Holiday,
    Weekday,

    /// <summary>"the second Tuesday of May"; the last one where the ordinal is -1.</summary>
    WeekdayOfMonth,

    /// <summary>Whole days from the day of publication.</summary>
    Today,

    /// <summary>The unit before, with or after the day of publication or the date named before.</summary>
    Unit,

    /// <summary>A count of units before or after a date.</summary>
    Offset,

    /// <summary>A stretch of units that ends or begins on the day of publication.</summary>
    Span,

    /// <summary>A time of day: it says nothing of the day itself and joins a day beside it.</summary>
    TimeOfDay,

    /// <summary>A part of a day: no finding of its own.</summary>
    PartOfDay,

    /// <summary>The week of a date that follows.</summary>
    WeekOf,
}
