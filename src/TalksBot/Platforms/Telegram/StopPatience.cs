namespace TalksBot.Platforms.Telegram;

/// <summary>How long a stop waits for what is under way.</summary>
public sealed record StopPatience(TimeSpan Time)
{
    /// <summary>Below the 30 s after which the host stops waiting.</summary>
    public static StopPatience Default { get; } = new(TimeSpan.FromSeconds(20));
}
