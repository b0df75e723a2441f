using TalksBot.Core.Indexing;

namespace TalksBot.Core.Questions;

/// <summary>What a platform hands over: somebody's words and where they came from. The text is untrusted.</summary>
/// <param name="Platform">The platform's name ("telegram").</param>
/// <param name="Chat">The conversation, as the platform names it.</param>
/// <param name="User">Who asks, as the platform names them.</param>
/// <param name="Text">The words.</param>
/// <param name="IsAdmin">Whether the platform's configuration lists the user as an admin.</param>
public sealed record IncomingMessage(string Platform, string Chat, string User, string Text, bool IsAdmin = false)
{
    /// <summary>Answer as if these articles were all there are.</summary>
    public CorpusFilter Filter { get; init; } = CorpusFilter.Everything;

    /// <summary>Lists are wanted whole, not as much of them as fits on a screen: whoever asks goes through them page by page.</summary>
    public bool WantsAll { get; init; }

    /// <summary>The code of the language that the chat has chosen; null where it has chosen none.</summary>
    public string? ChatLanguage { get; init; }

    /// <summary>The code of the language that whoever writes has their app in; null where the platform doesn't say.</summary>
    public string? UserLanguage { get; init; }

    /// <summary>Take every word as it stands: no slips are undone.</summary>
    public bool AsTyped { get; init; }
}
