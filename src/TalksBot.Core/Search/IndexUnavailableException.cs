namespace TalksBot.Core.Search;

/// <summary>The index can't be read just now, and by itself it soon can again. The message says why, for whoever runs the bot.</summary>
public class IndexUnavailableException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Whether it went away amid a question: what was read for it is lost, and the question can be put again at once.</summary>
    public bool IsInterruption { get; init; }
}

/// <summary>A file of the index doesn't hold what was written to it. Rebuilding from the articles heals it.</summary>
public sealed class IndexBrokenException(string file, string reason, Exception? inner = null)
    : IndexUnavailableException($"The index file '{file}' is broken: {reason}.", inner);

/// <summary>The index folder can't be used: the message names the folder and says why.</summary>
public sealed class IndexFolderException(string folder, string reason, Exception? inner = null)
    : IOException($"The index folder '{folder}' {reason}.", inner);
