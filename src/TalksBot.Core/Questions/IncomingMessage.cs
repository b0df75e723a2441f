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

    /// <summary>Whether it only reads, as what is shown to somebody typing: it changes nothing that is kept.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>Whether the asker is an admin of the chat, or has it for themselves.</summary>
    public bool IsChatAdmin { get; init; }

    /// <summary>Whether the asker has the chat with the bot alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The server that the chat belongs to, and is forgotten with; null where there is none.</summary>
    public string? Server { get; init; }

    /// <summary>The outlets that answers come from in this chat; none for all.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Whether it is about somebody's message that has no words.</summary>
    public bool PicksWordless { get; init; }

    /// <summary>Why nothing can be brought into the chat later, as a sentence, where the message shows it; null where nothing speaks against it.</summary>
    public Label? Unreachable { get; init; }

    /// <summary>The code of the language that the chat has chosen; null where it has chosen none.</summary>
    public string? ChatLanguage { get; init; }

    /// <summary>The code of the language that whoever writes has their app in; null where the platform doesn't say.</summary>
    public string? UserLanguage { get; init; }

    /// <summary>Take every word as it stands: no slips are undone.</summary>
    public bool AsTyped { get; init; }
}
