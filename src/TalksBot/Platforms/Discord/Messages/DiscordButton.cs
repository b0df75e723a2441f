using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A button under a message. It says what it does: in words, or as a thumb.</summary>
/// <param name="CustomId">What comes back when it is pressed.</param>
/// <param name="Label">Words; empty where the emoji says it.</param>
/// <param name="Emoji">One emoji; empty for none.</param>
public sealed record DiscordButton(string CustomId, string Label, string Emoji = "");

/// <summary>A menu to choose one thing from.</summary>
/// <param name="CustomId">What comes back with the choice.</param>
/// <param name="Placeholder">What stands in it before the choice.</param>
/// <param name="Options">Value and label of each.</param>
public sealed record DiscordSelect(string CustomId, string Placeholder, ImmutableArray<(string Value, string Label)> Options);
