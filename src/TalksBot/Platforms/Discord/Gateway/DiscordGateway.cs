namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// A connection that Discord sends interactions over. It mends itself where it breaks, lasts until it is stopped, and fails with
/// an <see cref="InvalidDataException"/> where Discord doesn't take the settings, so that to try again is no use.
/// </summary>
/// <param name="take">Takes an interaction, or a message that may be said to the bot, as Discord's JSON; is done beside others and never fails.</param>
/// <param name="stop">Ends the connection.</param>
public delegate Task DiscordGateway(Func<byte[], Task> take, CancellationToken stop);
