namespace TalksBot.Platforms.Discord.Messages;

/// <summary>
/// Discord's limits in UTF-16 units, which never count less than Discord does.
/// https://docs.discord.com/developers/resources/message#embed-object-embed-limits
/// </summary>
public static class DiscordLimits
{
    public const int Content = 2000;
    public const int EmbedTitle = 256;

    /// <summary>All texts of a message's embeds together.</summary>
    public const int Embeds = 6000;

    public const int ButtonsInRow = 5;

    public const int ButtonLabel = 80;
    public const int EmbedDescription = 4096;
    public const int CustomId = 100;
    public const int AttachmentDescription = 1024;
    public const int SelectLabel = 100;
    public const int Choices = 25;
    public const int Choice = 100;
    public const int CommandDescription = 100;
    public const int CommandName = 32;

    /// <summary>Messages that may follow an interaction where the app is a user's and not the server's.</summary>
    public const int FollowUps = 5;

    /// <summary>How long an interaction's token lets its reply be edited.</summary>
    public static TimeSpan TokenLife { get; } = TimeSpan.FromMinutes(15);
}
