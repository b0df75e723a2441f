using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A message to Discord, whichever way it goes. It never mentions anybody.</summary>
/// <param name="Content">Plain text; empty where the embed says it all.</param>
public sealed record DiscordMessage(string Content = "")
{
    public DiscordEmbed? Embed { get; init; }

    /// <summary>One row, at most five.</summary>
    public ImmutableArray<DiscordButton> Buttons { get; init; } = [];

    /// <summary>A menu in a row of its own; null for none.</summary>
    public DiscordSelect? Select { get; init; }

    /// <summary>Whether only the asker sees it.</summary>
    public bool Ephemeral { get; init; }

    /// <summary>A line that only the asker sees: what went wrong, or what to do next.</summary>
    public static DiscordMessage Notice(string text) => new(text) { Ephemeral = true };
}
