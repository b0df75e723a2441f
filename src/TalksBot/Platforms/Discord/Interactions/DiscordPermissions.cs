namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Discord's bits for what may be done, as far as the bot asks. https://docs.discord.com/developers/topics/permissions</summary>
[Flags]
public enum DiscordPermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    SendMessagesInThreads = 1UL << 38,
}
