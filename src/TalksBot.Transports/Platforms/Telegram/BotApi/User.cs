namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>A user or a bot. People's names are left out on purpose: the bot has no use for them.</summary>
public sealed record User
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public string? Username { get; init; }
}
