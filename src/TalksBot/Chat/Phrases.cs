using TalksBot.Core.Labels;

namespace TalksBot.Chat;

/// <summary>What the bot says on its own in every chat, outside of answers.</summary>
public static class Phrases
{
    public static Label AskLater { get; } = Label.Of("chat.ask-later");

    public static Label PressLater { get; } = Label.Of("chat.press-later");

    public static Label TooMany { get; } = Label.Of("chat.too-many");

    public static Label Expired { get; } = Label.Of("chat.expired");

    public static Label Voted { get; } = Label.Of("chat.voted");

    public static Label NoMore { get; } = Label.Of("chat.no-more");

    public static Label Reindexing { get; } = Label.Of("chat.reindexing");

    public static Label ReindexingStopped { get; } = Label.Of("chat.reindexing.stopped");
}
