using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Changes a reply after it was sent, and adds to it. The interaction's token lets it for <see cref="DiscordLimits.TokenLife"/>.</summary>
public interface IInteractionWebhook
{
    /// <summary>Never throws for what Discord answers: a reply that can't be changed stays as it is, and the log says so.</summary>
    Task EditAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation);

    /// <summary>Takes the reply away, or the message that a pressed button stands under.</summary>
    /// <returns>Whether it is gone. Never throws for what Discord answers.</returns>
    Task<bool> DeleteAsync(Interaction interaction, CancellationToken cancellation);

    /// <summary>Sends one more message below the reply. Never throws for what Discord answers.</summary>
    Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation);
}
