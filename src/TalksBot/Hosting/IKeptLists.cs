namespace TalksBot.Hosting;

/// <summary>What is put together of all articles and kept until the index changes, besides what commands keep.</summary>
public interface IKeptLists
{
    /// <summary>Puts it together, so that nobody who asks waits for it.</summary>
    /// <exception cref="Core.Indexing.IndexUnavailableException">The index can't be read just now.</exception>
    Task PrepareAsync(CancellationToken cancellation);
}
