namespace TalksBot.Chat;

/// <summary>What the bot says on its own in every chat, outside of answers.</summary>
public static class Phrases
{
    public static Label AskLater { get; } = Label.Of("chat.ask-later");

    public static Label NotYoursToRemove { get; } = Label.Of("chat.not-yours-to-remove");

    public static Label MayNotWriteHere { get; } = Label.Of("chat.may-not-write");

    public static Label Expired { get; } = Label.Of("chat.expired");

    public static Label NoPicture { get; } = Label.Of("view.no-picture");

    public static Label NoMore { get; } = Label.Of("chat.no-more");

    /// <summary>Said once to whoever asks too much: when the bot answers again.</summary>
    public static Label TooMany(TimeSpan window) => After(window, "chat.too-many");

    /// <summary>The same, where there is room for a button's words alone.</summary>
    public static Label Again(TimeSpan window) => After(window, "chat.again");

    private static Label After(TimeSpan window, string key) => window.TotalMinutes <= 1
        ? Label.Of(key)
        : Label.Of($"{key}.minutes", ("count", (int)Math.Ceiling(window.TotalMinutes)));
}
