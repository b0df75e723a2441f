using TalksBot.Core.Commands;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Something that somebody did in Discord, by whichever transport it came. Texts in it are untrusted.</summary>
public sealed record Interaction
{
    public required ulong Id { get; init; }

    public required InteractionKind Kind { get; init; }

    public required InteractionToken Token { get; init; }

    public string Application { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>The channel that a thread belongs to; null for what is no thread.</summary>
    public string? Parent { get; init; }

    /// <summary>The channel as the rest of the bot names it: a thread has the settings of its channel.</summary>
    public string Chat => ChatName.Of(Parent, Channel);

    /// <summary>The server; null in direct messages.</summary>
    public string? Guild { get; init; }

    public string User { get; init; } = "";

    /// <summary>The code of the language that the user has Discord in; null where it isn't told.</summary>
    public string? Locale { get; init; }

    /// <summary>The user's roles in the server.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Whether it happened among people who have no bot with them, one of whom has brought it along for themselves.</summary>
    public bool IsAmongOthers { get; init; }

    /// <summary>What the user may do in the channel; 0 in direct messages.</summary>
    public DiscordPermissions Permissions { get; init; }

    /// <summary>What the bot may do in the channel; null where Discord doesn't say.</summary>
    public DiscordPermissions? AppPermissions { get; init; }

    /// <summary>Whether the server itself has let the bot in, and not only the user for themselves.</summary>
    public bool IsInstalledInGuild { get; init; } = true;

    /// <summary>Who asked for the message that a button stands under; empty where Discord doesn't say.</summary>
    public string Asker { get; init; } = "";

    /// <summary>The command's registered name; empty where no command was called.</summary>
    public string Command { get; init; } = "";

    /// <summary>The command's options as given.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The option that is being typed; empty unless something is.</summary>
    public string Focused { get; init; } = "";

    /// <summary>The text of the message that a message command was called on; null for other commands.</summary>
    public string? TargetText { get; init; }

    /// <summary>The custom id of the button or menu that was used.</summary>
    public string CustomId { get; init; } = "";

    /// <summary>What was chosen from a menu.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>The custom ids of everything under the message that the button or menu stands under.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];
}

/// <summary>Discord's numbers for what somebody did.</summary>
public enum InteractionKind
{
    Unknown = 0,
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
}

/// <summary>Lets whoever has it answer in the bot's name for a quarter of an hour. It never prints itself.</summary>
public sealed class InteractionToken(string value)
{
    /// <summary>For the address of a request, and nothing else.</summary>
    public string Reveal() => value;

    public override string ToString() => "(hidden)";
}
