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

    /// <summary>A new form of the message that a button stands under.</summary>
    public sealed record Update(DiscordMessage Message) : InteractionResponse;

    /// <summary>The press was seen: the message that the button stands under stays, until an edit follows.</summary>
    public sealed record Seen : InteractionResponse;

    /// <summary>What somebody typing may mean.</summary>
    public sealed record Choices(ImmutableArray<string> Texts) : InteractionResponse;
}

/// <summary>What to answer at once, and what to do when that is on its way.</summary>
/// <param name="Response">To be sent first, by whichever transport.</param>
/// <param name="Then">Sends what comes later; null where nothing does. To be called once the response is sent.</param>
public sealed record InteractionReply(InteractionResponse Response, Func<CancellationToken, Task>? Then = null)
{
    public static InteractionReply Say(DiscordMessage message) => new(new InteractionResponse.Say(message));
}
