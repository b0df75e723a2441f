namespace TalksBot.Core.Views;

/// <summary>How near a timeline is looked at.</summary>
public enum TimelineZoom
{
    /// <summary>Ticks are months, or years where there are many.</summary>
    Months,

    /// <summary>Ticks are days.</summary>
    Days,
}
