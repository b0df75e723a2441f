using TalksBot.Core.Commands;

namespace TalksBot.Chat;

/// <summary>What is typed, or pressed, to go on from an answer.</summary>
public static class ChatCommands
{
    /// <summary>Shows the next page of the last answer: the platforms' own command, which the conversation doesn't know.</summary>
    public const string More = "more";

    /// <summary>Asks for the text around a citation.</summary>
    public static string Context(string number) => $"/{ContextCommand.Name} {number}";
}
