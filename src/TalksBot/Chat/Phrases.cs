namespace TalksBot.Chat;

/// <summary>What the bot says on its own in every chat, outside of answers.</summary>
public static class Phrases
{
    public const string AskLater = "Ask again in a minute: the articles could not be read just now.";
    public const string PressLater = "That did not work just now: press again in a minute.";
    public const string TooMany = "That was more than I may answer at once: ask again in a minute.";
    public const string Expired = "This button has expired: ask the question again.";
    public const string Voted = "Your vote is kept.";
    public const string NothingToGoOn = "I have no answer of yours here to go on from (a restart forgets them): ask the question again.";
    public const string OneOfSeveral = "One of several sources, which disagree:";
    public const string NoMore = "That was all.";
    public const string Reindexing = "Reading the articles anew…";
    public const string ReindexingStopped = "Stopped before the end: the index from before goes on answering.";
}
