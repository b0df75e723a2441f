using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>A message that asks the bot something, and where its answer belongs.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Thread">The topic of a group with topics; null elsewhere.</param>
/// <param name="MessageId">The message that asks; 0 where nobody asked.</param>
/// <param name="User">Who asks: a person, or the group or channel that they write as.</param>
/// <param name="Text">The question for the conversation; a command opens with a slash and names no bot.</param>
/// <param name="Sent">When it was written; null where that isn't known.</param>
/// <param name="RepliesTo">The message of the bot that it replies to; null for none.</param>
public sealed record TelegramQuestion(long Chat, int? Thread, int MessageId, long User, string Text, DateTimeOffset? Sent, int? RepliesTo)
{
    /// <summary>The code of the language that whoever asks has Telegram in; null where it isn't known.</summary>
    public string? UserLanguage { get; init; }

    public TelegramPlace Place => new(Chat, Thread);

    /// <summary>Whether others read along.</summary>
    public bool IsInGroup => Chat < 0;

    /// <summary>Whether the asker writes as the group itself, which only its admins can.</summary>
    public bool IsChatAdmin { get; init; }

    /// <summary>Whether it is only something said to the bot before others, which asks nothing in form: it is answered where there is an answer.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Whether it is about a message that has no words.</summary>
    public bool PicksWordless { get; init; }
}

/// <summary>An answer as it stands in a chat.</summary>
/// <param name="Question">The message that asked.</param>
/// <param name="Given">What was answered.</param>
/// <param name="Messages">The messages it stands in, first to last.</param>
public sealed record SentAnswer(TelegramQuestion Question, GivenAnswer Given, ImmutableArray<int> Messages);
