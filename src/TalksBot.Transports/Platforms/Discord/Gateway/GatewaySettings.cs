namespace TalksBot.Platforms.Discord.Gateway;

/// <param name="Token">The bot's token.</param>
/// <param name="BaseUrl">Discord's HTTP API, which tells where the gateway is.</param>
/// <param name="ShardAbove">A bot in more servers than this takes several connections.</param>
public sealed record GatewaySettings(string Token, string BaseUrl, int ShardAbove);
