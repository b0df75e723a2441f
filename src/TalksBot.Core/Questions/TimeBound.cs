namespace TalksBot.Core.Questions;

/// <summary>A time that a question names with its year, and on which side of it the answer lies ("before 2014").</summary>
internal sealed record TimeBound(DateRange Time, TimeSide Side)
{
    /// <summary>Parts the time from the other words.</summary>
    public static (TimeBound? Bound, string OtherWords) Split(string words)
    {
        if (PeriodReader.Find(words, null) is not { } found)
            return (null, words);
        var last = found.Before.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.ToLowerInvariant();
        var side = last switch
        {
            "before" => TimeSide.Before,
            "after" or "since" => TimeSide.After,
            _ => TimeSide.Within,
        };
        return (new TimeBound(found.Range, side), found.Others);
    }

    public bool Admits(DateRange when) => Side switch
    {
        TimeSide.Before => when.LastDay < Time.FirstDay,
        TimeSide.After => when.FirstDay > Time.LastDay,
        _ => when.Overlaps(Time),
    };
}

internal enum TimeSide
{
    Within,
    Before,
    After,
}
