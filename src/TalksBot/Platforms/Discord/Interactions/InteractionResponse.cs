using System.Collections.Immutable;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>The first response to an interaction, due within three seconds.</summary>
public abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    public sealed record Pong : InteractionResponse;

    /// <summary>A message of its own.</summary>
    public sealed record Say(DiscordMessage Message) : InteractionResponse;

    /// <summary>"Thinking…": the message follows as an edit. Who sees it is settled here.</summary>
    public sealed record Defer(bool Ephemeral) : InteractionResponse;

    /// <summary>What somebody typing may mean.</summary>
    public sealed record Choices(ImmutableArray<string> Texts) : InteractionResponse;
}
