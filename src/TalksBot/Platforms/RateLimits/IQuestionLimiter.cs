namespace TalksBot.Platforms.RateLimits;

/// <summary>Admits so many questions of a user, and so many in a chat, in each window. Who asks more is told once a window.</summary>
public interface IQuestionLimiter
{
    /// <param name="user">Who asks, as the platform names them.</param>
    /// <param name="chat">Where they ask, as the platform names it.</param>
    ValueTask<RateVerdict> AskAsync(string user, string chat);
}
