namespace TalksBot.News.Feeds;

/// <summary>When a feed is looked at next.</summary>
public static class FeedSchedule
{
    private const double Jitter = 0.1;

    /// <param name="options">The interval and its limit.</param>
    /// <param name="failures">How often the feed has failed in a row; each time the pause doubles.</param>
    /// <param name="asked">What the server asks for; null where it doesn't.</param>
    /// <param name="chance">From 0 to 1: spreads feeds that began together.</param>
    public static TimeSpan Pause(FeedOptions options, int failures, TimeSpan? asked, double chance)
    {
        var pause = options.Interval * Math.Pow(2, Math.Min(failures, 20));
        if (asked is { } least && least > pause)
            pause = least;
        pause = pause < options.MaxBackoff ? pause : options.MaxBackoff > options.Interval ? options.MaxBackoff : options.Interval;
        return pause * (1 - Jitter + 2 * Jitter * chance);
    }
}
