namespace TalksBot.Platforms.Discord.Messages;

/// <summary>The card that an answer is shown on. Title and description hold markdown; the footer is plain.</summary>
public sealed record DiscordEmbed
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Footer { get; init; } = "";

    /// <summary>The stripe's colour as 0xRRGGBB.</summary>
    public int Color { get; init; }
}
