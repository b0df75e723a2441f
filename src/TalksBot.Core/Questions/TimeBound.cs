namespace TalksBot.Core.Questions;

/// <summary>A time that a question names with its year, and on which side of it the answer lies ("before 2014").</summary>
internal sealed record TimeBound(DateRange Time, TimeSide Side)
{
    private const int YearLength = 4;

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(["the", "his", "her", "its", "their", "a"]);

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
        var isOfNoun = found.Named.Length == YearLength && last is not null && (last.EndsWith("'s", StringComparison.Ordinal) || Determiners.Contains(last))
            && found.Others.Length > found.Before.Length + 1;
        return (new TimeBound(found.Range, side) { IsOfNoun = isOfNoun }, found.Others);
    }

    /// <summary>Whether it tells a noun from others and nothing of the deed: "when did she announce her 2024 run".</summary>
    public bool IsOfNoun { get; private init; }

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
