namespace TalksBot.Platforms.RateLimits;

public enum RateVerdict
{
    Admitted,

    /// <summary>Too many, for the first time in this window: the asker is told.</summary>
    RefusedAloud,

    /// <summary>Too many, and the asker knows: silence.</summary>
    RefusedSilently,
}
