namespace TalksBot.Core.Indexing;

/// <summary>The index can't be asked now, and may be asked again in a moment: the server that keeps it is away or takes too long.</summary>
public sealed class IndexUnavailableException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>Whether it went away amid a question: what was read for it is lost, and the question can be put again at once.</summary>
    public bool IsInterruption { get; init; }
}
