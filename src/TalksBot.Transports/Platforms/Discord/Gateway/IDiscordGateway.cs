using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>A connection that Discord sends interactions over. It mends itself where it breaks.</summary>
public interface IDiscordGateway
{
    /// <summary>Takes interactions until it is stopped.</summary>
    /// <param name="answer">Answers one of them, beside others; never fails.</param>
    /// <param name="stop">Ends the connection.</param>
    /// <exception cref="GatewayRefusedException">Discord doesn't take the settings: to try again is no use.</exception>
    Task RunAsync(InteractionHandler answer, CancellationToken stop);
}
