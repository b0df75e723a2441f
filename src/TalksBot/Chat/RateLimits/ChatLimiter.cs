namespace TalksBot.Chat.RateLimits;

/// <summary>How much somebody may ask on a platform. Help, settings and the like, and buttons that only show or vote, are no questions.</summary>
public sealed class ChatLimiter(QuestionLimits limits, string platform, RateLimitOptions options)
{
    private readonly IQuestionLimiter questions = limits(platform, options);
    private readonly IQuestionLimiter presses = limits($"{platform} presses", options.Presses);

    public Label TooMany => Phrases.TooMany(options.Window);

    /// <param name="user">Who asks, as the platform names them.</param>
    /// <param name="chat">Where they ask, as the platform names it.</param>
    /// <param name="isAdmin">Whether they may do any number of it.</param>
    /// <param name="isQuestion">Whether it asks the articles.</param>
    public ValueTask<RateVerdict> AskAsync(string user, string chat, bool isAdmin, bool isQuestion) =>
        isAdmin ? ValueTask.FromResult(RateVerdict.Admitted) : (isQuestion ? questions : presses).AskAsync(user, chat);
}
