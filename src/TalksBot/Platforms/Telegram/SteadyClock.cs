namespace TalksBot.Platforms.Telegram;

/// <summary>The time of day as it goes on from the start, unmoved when the machine's clock is set.</summary>
public sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset start = time.GetUtcNow();
    private readonly long origin = time.GetTimestamp();

    public DateTimeOffset Now => start + time.GetElapsedTime(origin);
}
