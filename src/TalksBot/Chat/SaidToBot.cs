using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Chat;

/// <summary>Words that are said to the bot and call no command by its name.</summary>
/// <param name="Words">Without the bot's own name.</param>
public sealed record SaidToBot(string Words)
{
    /// <summary>The words of somebody's message that it replies to, empty for one without any; null where it replies to none, or to the bot.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Whether the bot is called by its name.</summary>
    public bool IsMentioned { get; init; }

    /// <summary>Whether it stands below a picture or the like.</summary>
    public bool IsCaption { get; init; }

    /// <summary>Whether it is somebody else's message, handed on to the bot alone.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>What it asks, for the conversation; null for nothing.</summary>
    /// <param name="commands">What can be asked.</param>
    public string? Question(ImmutableArray<CommandDescription> commands)
    {
        if (commands.FirstOrDefault(command => command.TakesMessage) is { } check && Claim() is { } claim)
            return $"/{check.Name} {claim}".TrimEnd();
        if (Words.All(letter => char.IsWhiteSpace(letter) || char.IsPunctuation(letter)))
            return CommandDescription.Welcome(commands);
        return QuestionParser.AsksNothing(Words) ? null : Words.Trim();
    }

    /// <summary>What somebody wants checked: another's message, or one that was handed on; empty where that has no words, null for nothing.</summary>
    private string? Claim()
    {
        if (IsHandedOn)
            return Words.TrimEnd().EndsWith('?') ? null : Words.Trim();
        if (RepliesTo is { } other && (QuestionParser.AsksAboutAnother(Words) || IsMentioned && IsBare))
            return other;
        return RepliesTo is null && IsCaption && QuestionParser.AsksAboutAnother(Words) ? "" : null;
    }

    /// <summary>Whether there is no question of its own: "?", "really??", or nothing but the bot's name.</summary>
    private bool IsBare => string.IsNullOrWhiteSpace(Words) || Words.TrimEnd().EndsWith('?') && QuestionParser.AsksNothing(Words);
}
