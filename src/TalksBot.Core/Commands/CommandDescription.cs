using System.Collections.Immutable;

namespace TalksBot.Core.Commands;

/// <summary>What help texts and the platforms' menus are made from.</summary>
/// <param name="Name">Without the slash: lower case, a letter first, at most 32 of a-z, 0-9 and _.</param>
/// <param name="Summary">One line, at most 100 characters.</param>
public sealed record CommandDescription(string Name, string Summary)
{
    /// <summary>Other names that call it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What may follow the name ("name, role or deed"); null where nothing may.</summary>
    public string? Argument { get; init; }

    /// <summary>The argument's name in the platforms' menus: lower case, at most 32 of a-z, 0-9 and _.</summary>
    public string ArgumentName { get; init; } = "text";

    public bool ArgumentRequired { get; init; }

    public string? Example { get; init; }

    /// <summary>Whether only admins may call it.</summary>
    public bool AdminOnly { get; init; }
}
