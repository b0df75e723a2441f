namespace TalksBot.Chat;

/// <summary>An answer as a chat has it: all that a chat remembers, and goes on from.</summary>
/// <param name="Question">The message that it answers.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Page">The page shown, from 0.</param>
public sealed record GivenAnswer(string Question, Answer Answer, int Page = 0)
{
    /// <summary>
    /// Whether the answer before it stays the one whose numbers count: this one is about it, or has no numbers of its own, as help and status.
    /// </summary>
    public bool IsAside { get; init; }

    /// <summary>Of what is aside, the answer that is gone on from; null where there is none.</summary>
    public GivenAnswer? Before { get; init; }

    /// <summary>Whether it is about the answer before: no button could ask for it again.</summary>
    public bool IsAboutAnother { get; init; }

    /// <summary>Whether something was done for it, so that no button asks for it again: it is offered what comes next, and can be taken away.</summary>
    public bool IsOfAct { get; init; }

    /// <summary>Whether it is for the asker alone where the platform can say it so: help, refusals, what went wrong.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether a picture of it can be drawn: there is a button for it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Whether the picture comes with it.</summary>
    public bool ShowsPicture { get; init; }

    /// <summary>The answer whose numbers stand on the screen, which /more and /context go on from; null where there is none.</summary>
    public GivenAnswer? Source => IsAside ? Before : this;

    /// <summary>A line of the bot's own that goes on from nothing.</summary>
    public static GivenAnswer Line(Label line) =>
        new("", new Answer { Question = "", Command = "", Answered = false, Summary = line }) { IsAside = true, IsQuiet = true };

    public AnswerPage Shown => AnswerPage.Of(Answer, Page);

    /// <summary>Whether there is nothing more to show.</summary>
    public bool IsPastEnd => Page > 0 && Page >= AnswerPage.CountOf(Answer);
}
