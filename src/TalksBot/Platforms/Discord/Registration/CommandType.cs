namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Discord's numbers for where a command is found.</summary>
public enum CommandType
{
    Slash = 1,
    Message = 3,
}
