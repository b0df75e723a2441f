using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>The card that an answer is shown on. Title, description and fields hold markdown; the footer is plain.</summary>
public sealed record DiscordEmbed
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<DiscordField> Fields { get; init; } = [];

    public string Footer { get; init; } = "";

    /// <summary>The stripe's colour as 0xRRGGBB.</summary>
    public int Color { get; init; }

    /// <summary>What counts against <see cref="DiscordLimits.AllEmbeds"/>.</summary>
    public int Length => Title.Length + Description.Length + Footer.Length + Fields.Sum(part => part.Name.Length + part.Value.Length);
}

/// <summary>A heading and what stands under it. Neither may be empty.</summary>
public sealed record DiscordField(string Name, string Value);
