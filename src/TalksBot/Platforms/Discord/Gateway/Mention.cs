namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>A message in Discord that is said to the bot: by a mention, as a reply to it, or in a direct message.</summary>
/// <param name="Id">The message.</param>
/// <param name="Channel">The channel or thread that it stands in, and its answer belongs in.</param>
/// <param name="Guild">The server; null in direct messages.</param>
/// <param name="User">Who writes.</param>
/// <param name="Text">What is asked, without the bot's mention; may be empty.</param>
public sealed record Mention(ulong Id, string Channel, string? Guild, string User, string Text)
{
    /// <summary>The channel that the thread belongs to; null for what is no thread.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it calls the bot by its name, and doesn't only reply to it.</summary>
    public bool IsMentioned { get; init; }

    /// <summary>The bot's message that it replies to; null where it replies to none of them.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether its writer has changed it.</summary>
    public bool IsEdited { get; init; }

    /// <summary>When it was written: Discord's ids begin with that.</summary>
    public DateTimeOffset Sent => DiscordEpoch.AddMilliseconds(Id >> 22);

    // https://docs.discord.com/developers/reference#snowflakes
    private static readonly DateTimeOffset DiscordEpoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The words of the message that it replies to, unless that is the bot's own; null where it replies to none.</summary>
    public string? RepliesTo { get; init; }
}
