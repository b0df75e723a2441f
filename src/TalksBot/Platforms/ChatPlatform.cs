namespace TalksBot.Platforms;

/// <summary>A chat platform that is configured to run: the terminal joins in only where there is no other.</summary>
/// <param name="Name">The platform's name as <see cref="Core.Questions.IncomingMessage.Platform"/> has it.</param>
public sealed record ChatPlatform(string Name)
{
    /// <summary>What is to be set, as a sentence, before the bot can write into a chat that hasn't just asked; null where nothing is missing.</summary>
    public Label? Missing { get; init; }
}
