namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Discord's numbers for what an option takes.</summary>
public enum OptionType
{
    Text = 3,
    Flag = 5,
}
