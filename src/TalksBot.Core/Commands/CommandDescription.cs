namespace TalksBot.Core.Commands;

/// <summary>What help texts and the platforms' menus are made from.</summary>
/// <param name="Name">Without the slash: lower case, a letter first, at most 32 of a-z, 0-9 and _. Its labels are found by it.</param>
public sealed record CommandDescription(string Name)
{
    public CommandDescription(string name, Label summary)
        : this(name) => Summary = summary;

    /// <summary>One line, at most 100 characters.</summary>
    public Label Summary { get; init; } = Label.Of($"command.{Name}");

    /// <summary>Other names that call it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What may follow the name ("name, role or deed"); null where nothing may.</summary>
    public Label? Argument { get; init; }

    /// <summary>The argument's name in the platforms' menus: lower case, at most 32 of a-z, 0-9 and _.</summary>
    public string ArgumentName { get; init; } = "text";

    public bool ArgumentRequired { get; init; }

    public string? Example { get; init; }

    /// <summary>Whether only admins may call it.</summary>
    public bool AdminOnly { get; init; }

    /// <summary>Whether it changes something that is kept: what only reads (inline queries, buttons that ask again) never calls it.</summary>
    public bool Acts { get; init; }

    /// <summary>What platforms suggest as one types its argument.</summary>
    public Suggestion Suggests { get; init; }

    /// <summary>Whether its argument is a question that can be asked without the command as well.</summary>
    public bool TakesQuestion { get; init; }

    /// <summary>Whether its argument is read as it was typed: an address or a name, of which nothing is chatter.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether what stands behind it stays as it was typed, in whatever language: a subject to follow, a setting, a number.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>Whether its argument may be somebody's message: the one that is replied to, or picked.</summary>
    public bool TakesMessage { get; init; }

    /// <summary>Whether its answer is about the answer before, and doesn't take its place.</summary>
    public bool ContinuesAnswer { get; init; }

    /// <summary>Whether it welcomes whoever opens a chat, or calls the bot without a word.</summary>
    public bool Welcomes { get; init; }

    /// <summary>What calls the command that says the first word to a chat; null where none does.</summary>
    public static string? Welcome(ImmutableArray<CommandDescription> commands) =>
        commands.FirstOrDefault(command => command.Welcomes) is { } welcoming ? $"/{welcoming.Name}" : null;

    /// <summary>Whether it tells what is new: the page opens with it.</summary>
    public bool TellsNews { get; init; }

    /// <summary>Whether it is nothing to be asked in a group: it is left out of groups' menus.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether its answer is for the asker alone, not for everybody in the chat.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether a chat's admins may keep it for themselves: the platform finds out whether the asker is one.</summary>
    public bool AsksForChatAdmin { get; init; }

    /// <summary>Whether it takes minutes, and tells how far it is.</summary>
    public bool RunsLong { get; init; }

    /// <summary>Whether it says the same to everybody: what the articles say, and nothing of a chat or of running the bot.</summary>
    public bool IsForEverybody => !Acts && !AdminOnly && !IsQuiet && !ContinuesAnswer && !Welcomes;

    /// <summary>Whether a name calls it, however it is written.</summary>
    public bool IsCalled(string name) =>
        Name.Equals(name, StringComparison.OrdinalIgnoreCase) || Aliases.Contains(name, StringComparer.OrdinalIgnoreCase);
}
