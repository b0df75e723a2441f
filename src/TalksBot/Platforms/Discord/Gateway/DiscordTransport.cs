using Microsoft.Extensions.Logging;
using TalksBot.Hosting;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>A way for interactions to come that <c>Discord:Transport</c> can name.</summary>
/// <param name="Name">What it is called in the configuration.</param>
/// <param name="Connect">Makes the gateway; null for the way over HTTP.</param>
public sealed record DiscordTransport(string Name, Func<GatewaySettings, ILogger, IDiscordGateway>? Connect) : IChoice
{
    /// <summary>The transport that is always there: Discord posts interactions to the bot.</summary>
    public static DiscordTransport Http { get; } = new("http", Connect: null);
}
