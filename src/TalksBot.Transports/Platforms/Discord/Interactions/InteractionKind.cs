namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Discord's numbers for what somebody did.</summary>
public enum InteractionKind
{
    Unknown = 0,
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
}
