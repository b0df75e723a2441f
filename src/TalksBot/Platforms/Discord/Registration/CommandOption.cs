namespace TalksBot.Platforms.Discord.Registration;

/// <summary>One thing that may follow a command's name.</summary>
public sealed record CommandOption(OptionType Type, LocalizedText Text)
{
    public bool Required { get; init; }

    /// <summary>Whether the bot is asked for suggestions while somebody types.</summary>
    public bool Autocomplete { get; init; }

    /// <summary>Null for any.</summary>
    public int? MaxLength { get; init; }
}
