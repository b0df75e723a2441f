namespace TalksBot.Core.Commands;

/// <summary>What a command's argument may name, and what is suggested to somebody typing it.</summary>
[Flags]
public enum Suggestion
{
    None = 0,

    /// <summary>People, organisations and states.</summary>
    Names = 1,

    /// <summary>What happened ("truce").</summary>
    Events = 2,

    /// <summary>Whom figures count, and where.</summary>
    Losses = 4,

    /// <summary>What the chat follows.</summary>
    Followed = 8,
}

/// <summary>Somebody typing a command's argument.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Typed">The argument as far as it is typed.</param>
/// <param name="Platform">Where.</param>
/// <param name="Chat">In which chat.</param>
public sealed record Typing(string Command, string Typed, string Platform, string Chat);
