namespace TalksBot.Tests.Platforms;

/// <summary>A platform as somebody sits before it: text goes in, and back comes what they see.</summary>
public interface IPlatformDriver : IAsyncDisposable
{
    /// <summary>Sends a text and waits for the reply.</summary>
    /// <param name="text">What somebody types; a command opens with a slash.</param>
    /// <param name="asAdmin">Whether the sender is an admin.</param>
    /// <returns>The words of the reply as they stand on the screen, mark-up taken away, messages below each other.</returns>
    Task<string> SendAsync(string text, bool asAdmin = false);

    /// <summary>Asks for more of the reply before, in whatever way the platform has for it.</summary>
    Task<string> MoreAsync();

    /// <summary>Lets the bot into a group or a server, where the platform has such, once more each time.</summary>
    /// <returns>The words that everybody there sees of it; none where nothing is said; null where nobody can let it in.</returns>
    Task<string?> LetInAsync() => Task.FromResult<string?>(null);
}
