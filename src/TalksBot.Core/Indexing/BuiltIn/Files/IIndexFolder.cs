namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>
/// The file layer, with the few promises that the index rests on: what is written, flushed and then renamed is there after
/// a power cut; anything else may be lost, torn or out of order.
/// </summary>
internal interface IIndexFolder
{
    /// <summary>The folder as messages name it.</summary>
    string Path { get; }

    /// <summary>Names of the files in the folder; none where it doesn't exist.</summary>
    IReadOnlyList<string> List();

    /// <summary>The contents of a file as they are now; null where there is none.</summary>
    IFileContents? Open(string name);

    /// <summary>A new file to be written from front to back. Its contents are safe once <see cref="Flush"/> has returned.</summary>
    Stream Create(string name);

    /// <summary>Returns when everything written to the stream is on the disk.</summary>
    void Flush(Stream stream);

    /// <summary>
    /// Puts a file in another's place in one step, after everything that was done in the folder before. Survives a power cut
    /// once the call returns.
    /// </summary>
    void Rename(string name, string newName);

    /// <summary>Removes a file; one that somebody still reads may stay until later.</summary>
    void Delete(string name);

    /// <summary>The right to write, held until disposed or until the process ends, however it ends; null where another has it.</summary>
    IDisposable? TryLock();
}
