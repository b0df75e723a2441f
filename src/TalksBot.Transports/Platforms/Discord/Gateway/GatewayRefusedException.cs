namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>Discord doesn't take the settings. The message says which, and what to do.</summary>
public sealed class GatewayRefusedException(string message, Exception? inner = null) : Exception(message, inner);
