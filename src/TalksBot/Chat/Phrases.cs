using System.Globalization;

namespace TalksBot.Chat;

/// <summary>What the bot says on its own in every chat, outside of answers.</summary>
public static class Phrases
{
    public const string AskLater = "Ask again in a minute: the articles could not be read just now.";
    public const string PressLater = "That did not work just now: press again in a minute.";
    public const string PressTooMany = "That was more than I may do at once: press again in a minute.";
    public const string NotYoursToRemove = "Only whoever asked for it, and admins, can remove an answer.";
    public const string MayNotWriteHere = "I may not write in this chat by myself: let me send messages here first.";
    public const string NotInServer = "I am not a member of this server, only on your own list of apps: an admin has to add me with the scope bot.";
    public const string MayNotWriteInChannel = "I may not write in this channel by myself: I need View Channel, Send Messages and Embed Links here.";
    public const string Removed = "Removed.";
    public const string Expired = "This button has expired: ask the question again.";
    public const string VotedUp = "👍 Your vote is kept.";
    public const string VotedDown = "👎 Your vote is kept.";
    public const string NothingToGoOn = "I have no answer of yours here to go on from (a restart forgets them): ask the question again.";
    public const string OneOfSeveral = "One of several sources, which disagree:";
    public const string NoMore = "That was all.";
    public const string Reindexing = "Reading the articles anew…";
    public const string ReindexingStopped = "Stopped before the end: the index from before goes on answering.";

    /// <summary>Said once to whoever asks too much: when the bot answers again.</summary>
    public static string TooMany(TimeSpan window) => $"That was more than I may answer at once: ask again in {Time(window)}.";

    private static string Time(TimeSpan time) => time switch
    {
        { TotalMinutes: <= 1 } => "a minute",
        { TotalMinutes: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes)} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalHours)} hours"),
    };
}
