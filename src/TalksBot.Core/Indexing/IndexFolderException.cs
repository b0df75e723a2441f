namespace TalksBot.Core.Indexing;

/// <summary>The index folder can't be used: the message names the folder and says why.</summary>
public sealed class IndexFolderException(string folder, string reason, Exception? inner = null)
    : IOException($"The index folder '{folder}' {reason}.", inner)
{
    public string Folder { get; } = folder;
}
