namespace TalksBot.Programs;

/// <summary>Something that programs can ask for: a command of the chats, with arguments that have names.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Title">What people see.</param>
/// <param name="Description">What it does and what to mind, for assistants.</param>
/// <param name="Message">The message to the bot that asks the same.</param>
public sealed record Tool(string Name, string Title, string Description, Func<IReadOnlyDictionary<string, string>, string> Message)
{
    /// <summary>Its own arguments, before those that all tools take.</summary>
    public ImmutableArray<ToolArgument> Arguments { get; init; } = [];

    /// <summary>Whether only admins may call it: it changes something.</summary>
    public bool IsForAdmins { get; init; }

    /// <summary>All that it can be told.</summary>
    public ImmutableArray<ToolArgument> AllArguments => IsForAdmins ? Arguments : Arguments.AddRange(ToolList.Filters);
}

/// <summary>Something that a tool is told, by its name.</summary>
/// <param name="Name">Its name in a call, and in an address's query.</param>
/// <param name="Description">What to put there, for people and assistants.</param>
public sealed record ToolArgument(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether it is a whole number rather than text.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What the text may be, as a pattern that programs can check; null where it may be any.</summary>
    public string? Pattern { get; init; }
}
