using TalksBot.Core.Answers;

namespace TalksBot.Chat;

/// <summary>An answer as a chat has it: all that a chat remembers, and goes on from.</summary>
/// <param name="Question">The message that it answers.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Page">The page shown, from 0.</param>
public sealed record GivenAnswer(string Question, Answer Answer, int Page = 0)
{
    /// <summary>The answer whose citations are asked about next: this one, or the one before where this one is about it or cites nothing.</summary>
    public Answer? Source { get; init; } = Answer;

    /// <summary>Whether it is about the answer before: no button could ask for it again.</summary>
    public bool IsAboutAnother { get; init; }

    public AnswerPage Shown => AnswerPage.Of(Answer, Page);

    /// <summary>Whether there is nothing more to show.</summary>
    public bool IsPastEnd => Page > 0 && Shown.Citations.IsEmpty;
}
