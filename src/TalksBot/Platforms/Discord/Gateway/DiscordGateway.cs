namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// A connection that Discord sends over what happens. It mends itself where it breaks, lasts until it is stopped, and fails with
/// an <see cref="InvalidDataException"/> where Discord doesn't take the settings, so that to try again is no use.
/// </summary>
/// <param name="take">Takes an event by Discord's own name for it (<see cref="GatewayEvents"/>), with its JSON; is done beside others and never fails.</param>
/// <param name="stop">Ends the connection.</param>
public delegate Task DiscordGateway(Func<string, byte[], Task> take, CancellationToken stop);

/// <summary>Discord's names for the events that the bot takes.</summary>
public static class GatewayEvents
{
    public const string Interaction = "INTERACTION_CREATE";

    /// <summary>A message that may be said to the bot.</summary>
    public const string Message = "MESSAGE_CREATE";

    /// <summary>Such a message as its writer changed it.</summary>
    public const string Edited = "MESSAGE_UPDATE";

    /// <summary>The bot was let into a server. One that it has been in before is none.</summary>
    public const string Joined = "GUILD_CREATE";

    /// <summary>The bot was put out of a server. One that can't be reached just now is none.</summary>
    public const string Left = "GUILD_DELETE";
}
