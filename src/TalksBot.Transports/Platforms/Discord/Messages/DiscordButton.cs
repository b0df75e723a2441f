namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A button under a message. It says what it does: in words, or as a thumb.</summary>
/// <param name="CustomId">What comes back when it is pressed.</param>
/// <param name="Label">Words; empty where the emoji says it.</param>
/// <param name="Emoji">One emoji; empty for none.</param>
public sealed record DiscordButton(string CustomId, string Label, string Emoji = "");
