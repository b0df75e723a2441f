namespace TalksBot.Core.Indexing;

/// <summary>A file of the index doesn't hold what was written to it. Rebuilding from the articles heals it.</summary>
public sealed class IndexBrokenException(string file, string reason, Exception? inner = null)
    : IndexUnavailableException($"The index file '{file}' is broken: {reason}.", inner)
{
    public string File { get; } = file;
}
