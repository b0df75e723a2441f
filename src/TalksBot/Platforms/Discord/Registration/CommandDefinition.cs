namespace TalksBot.Platforms.Discord.Registration;

/// <summary>A command as it stands in Discord's menu.</summary>
public sealed record CommandDefinition(CommandType Type, LocalizedText Text)
{
    public ImmutableArray<CommandOption> Options { get; init; } = [];

    /// <summary>Hidden from all but a server's admins until they say otherwise; the bot checks for itself as well.</summary>
    public bool AdminOnly { get; init; }
}

/// <summary>Discord's numbers for where a command is found.</summary>
public enum CommandType
{
    Slash = 1,
    Message = 3,
}

/// <summary>One thing that may follow a command's name.</summary>
public sealed record CommandOption(OptionType Type, LocalizedText Text)
{
    public bool Required { get; init; }

    /// <summary>Whether the bot is asked for suggestions while somebody types.</summary>
    public bool Autocomplete { get; init; }

    /// <summary>Null for any.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>Discord's numbers for what an option takes.</summary>
public enum OptionType
{
    Text = 3,
    Flag = 5,
}

/// <summary>A name and a description, and what they are in Discord's other languages.</summary>
/// <param name="Name">In English.</param>
/// <param name="Description">In English; empty where Discord shows none.</param>
public sealed record LocalizedText(string Name, string Description)
{
    /// <summary>By Discord's locale; in the order of the locales.</summary>
    public ImmutableArray<(string Locale, string Name, string Description)> Others { get; init; } = [];
}
