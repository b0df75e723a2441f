using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>A command as it stands in Discord's menu.</summary>
public sealed record CommandDefinition(CommandType Type, LocalizedText Text)
{
    public ImmutableArray<CommandOption> Options { get; init; } = [];

    /// <summary>Hidden from all but a server's admins until they say otherwise; the bot checks for itself as well.</summary>
    public bool AdminOnly { get; init; }
}
