namespace TalksBot.Platforms.RateLimits;

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
