namespace TalksBot.Postgres;

/// <summary>Where processes tell each other that something in the database has changed.</summary>
public static class ChangeFeed
{
    public const string Channel = "talksbot";
}
