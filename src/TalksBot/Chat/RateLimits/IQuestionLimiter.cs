namespace TalksBot.Chat.RateLimits;

/// <summary>Admits so many questions of a user, and so many in a chat, in each window. Who asks more is told once a window.</summary>
public interface IQuestionLimiter
{
    /// <param name="user">Who asks, as the platform names them.</param>
    /// <param name="chat">Where they ask, as the platform names it.</param>
    ValueTask<RateVerdict> AskAsync(string user, string chat);

    /// <summary>The same, of which admins are free.</summary>
    async ValueTask<RateVerdict> AskAsync(string user, string chat, bool isAdmin) => isAdmin ? RateVerdict.Admitted : await AskAsync(user, chat);
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
public interface IQuestionLimits
{
    /// <param name="scope">Tells the limiter from others ("telegram").</param>
    /// <param name="options">How much it admits.</param>
    IQuestionLimiter Create(string scope, RateLimitOptions options);
}

/// <summary>Limits that each process counts for itself.</summary>
public sealed class LocalQuestionLimits : IQuestionLimits
{
    public IQuestionLimiter Create(string scope, RateLimitOptions options) => new QuestionLimiter(options);
}
