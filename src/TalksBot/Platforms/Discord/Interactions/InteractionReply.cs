using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>What to answer at once, and what to do when that is on its way.</summary>
/// <param name="Response">To be sent first, by whichever transport.</param>
/// <param name="Then">Sends what comes later; null where nothing does. To be called once the response is sent.</param>
public sealed record InteractionReply(InteractionResponse Response, Func<CancellationToken, Task>? Then = null)
{
    public static InteractionReply Say(DiscordMessage message) => new(new InteractionResponse.Say(message));
}
