namespace TalksBot.Platforms.Discord;

/// <summary>Whether the platform runs. It goes off for good when Discord refuses the configuration.</summary>
public sealed class DiscordSwitch
{
    private int off;

    public bool IsOn => Volatile.Read(ref off) == 0;

    /// <returns>Whether it was on: of several who find the same fault, one reports it.</returns>
    public bool TurnOff() => Interlocked.Exchange(ref off, 1) == 0;
}
