using TalksBot.Operations;

namespace TalksBot.Platforms.Discord;

/// <summary>Ready once Discord has the bot's commands; where the bot has no token to register them with, once it listens.</summary>
public sealed class DiscordReadiness(DiscordOptions options)
    : PlatformReadiness(DiscordMessageMapper.Platform, options.CanRegister ? "The commands aren't registered yet." : null);
