using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>A name and a description, and what they are in Discord's other languages.</summary>
/// <param name="Name">In English.</param>
/// <param name="Description">In English; empty where Discord shows none.</param>
public sealed record LocalizedText(string Name, string Description)
{
    /// <summary>By Discord's locale; in the order of the locales.</summary>
    public ImmutableArray<(string Locale, string Name, string Description)> Others { get; init; } = [];
}
