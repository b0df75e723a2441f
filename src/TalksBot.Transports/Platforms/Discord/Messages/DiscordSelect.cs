using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A menu to choose one thing from.</summary>
/// <param name="CustomId">What comes back with the choice.</param>
/// <param name="Placeholder">What stands in it before the choice.</param>
/// <param name="Options">Value and label of each.</param>
public sealed record DiscordSelect(string CustomId, string Placeholder, ImmutableArray<(string Value, string Label)> Options);
