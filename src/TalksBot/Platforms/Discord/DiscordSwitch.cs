namespace TalksBot.Platforms.Discord;

/// <summary>Whether the platform runs. It goes off for good when Discord refuses the configuration.</summary>
public sealed class DiscordSwitch
{
    private volatile bool off;

    public bool IsOn => !off;

    public void TurnOff() => off = true;
}
