namespace TalksBot.Core.Indexing;

/// <summary>The index can't be read just now, and by itself it soon can again. The message says why, for whoever runs the bot.</summary>
public class IndexUnavailableException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Whether it went away amid a question: what was read for it is lost, and the question can be put again at once.</summary>
    public bool IsInterruption { get; init; }
}
