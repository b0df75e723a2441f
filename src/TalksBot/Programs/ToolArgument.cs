namespace TalksBot.Programs;

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
