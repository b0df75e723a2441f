namespace TalksBot.Core.Views;

/// <summary>What of the timeline is to be looked at.</summary>
public sealed record TimelineWish
{
    /// <summary>From when to when; null for everything where that is little, else for the newest month.</summary>
    public DateRange? Period { get; init; }

    /// <summary>Only what this person, body or state does or is named in.</summary>
    public string? Person { get; init; }

    /// <summary>Only sentences that name this place.</summary>
    public string? Place { get; init; }

    /// <summary>Which articles to look in: an outlet's, those of some days.</summary>
    public CorpusFilter Filter { get; init; } = CorpusFilter.Everything;

    /// <summary>Null for what the period's length asks for.</summary>
    public TimelineZoom? Zoom { get; init; }

    /// <summary>How many lines of one date are shown.</summary>
    public int MostADate { get; init; } = 5;

    /// <summary>How many lines are shown.</summary>
    public int Most { get; init; } = 100;
}

/// <summary>How near a timeline is looked at.</summary>
public enum TimelineZoom
{
    /// <summary>Ticks are months, or years where there are many.</summary>
    Months,

    /// <summary>Ticks are days.</summary>
    Days,
}
