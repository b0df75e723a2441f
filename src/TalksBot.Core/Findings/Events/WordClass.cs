namespace TalksBot.Core.Findings.Events;

/// <summary>The part a word or number can play in a date expression; words.tsv has the words.</summary>
public enum WordClass
{
    Month,
    MonthShort,
    Weekday,
    Weekdays,
    WeekdayShort,
    Season,
    Unit,
    Plural,
    Count,
    Tens,
    Vague,
    Ordinal,
    Today,
    Shift,
    Step,
    PartOfDay,
    Meridiem,
    Zone,
    Decade,
    Holiday,
    Marker,

    // Numbers
    Number,
    Year,
    Day,
    DayTh,
    OrdinalDay,
    SpokenYear,
    DecadeNumber,
    QuarterName,
    HalfName,
    IsoDate,
    Days,
    Years,
    Clock,
}

/// <summary>One thing that a word can mean in a date expression.</summary>
public readonly record struct WordMeaning(WordClass Class, int Value);
