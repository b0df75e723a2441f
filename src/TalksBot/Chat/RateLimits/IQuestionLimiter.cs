namespace TalksBot.Chat.RateLimits;

/// <summary>Admits so many questions of a user, and so many in a chat, in each window. Who asks more is told once a window.</summary>
public interface IQuestionLimiter
{
    /// <param name="user">Who asks, as the platform names them.</param>
    /// <param name="chat">Where they ask, as the platform names it.</param>
    ValueTask<RateVerdict> AskAsync(string user, string chat);
}

public enum RateVerdict
{
    Admitted,

    /// <summary>Too many, for the first time in this window: the asker is told.</summary>
    RefusedAloud,

    /// <summary>Too many, and the asker knows: silence.</summary>
    RefusedSilently,
}

/// <summary>Makes limiters: each platform has its own.</summary>
/// <param name="scope">Tells the limiter from others ("telegram").</param>
/// <param name="options">How much it admits.</param>
public delegate IQuestionLimiter QuestionLimits(string scope, RateLimitOptions options);
