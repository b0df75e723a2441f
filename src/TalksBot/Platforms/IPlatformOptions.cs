using TalksBot.Chat.RateLimits;

namespace TalksBot.Platforms;

/// <summary>A platform's section of the configuration. What it says is wrong is one line, and repeats no secret.</summary>
public interface IPlatformOptions
{
    /// <summary>What to say where a setting can't be read as what it should be.</summary>
    static abstract string WrongKind { get; }

    /// <summary>What is wrong and what to do; null where nothing is.</summary>
    string? Problem { get; }

    RateLimitOptions RateLimits { get; }
}
