using System.Collections.Immutable;

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
