using System.Collections.Concurrent;
using TalksBot.Core.Indexing.Search;

namespace TalksBot.Lucene;

/// <summary>
/// The columns that searches have asked for, within a bound of memory: where it is reached, those that nobody has asked for since the
/// last time go.
/// </summary>
/// <param name="capacity">In bytes.</param>
internal sealed class ColumnCache(long capacity)
{
    private readonly ConcurrentDictionary<(int Texts, string Term), Entry> entries = new();
    private readonly Lock trimming = new();
    private long bytes;

    /// <param name="texts">The number of the texts that it belongs to.</param>
    /// <param name="term">The term.</param>
    /// <returns>Null where it isn't kept.</returns>
    public PostingColumn? Get(int texts, string term)
    {
        if (!entries.TryGetValue((texts, term), out var known))
            return null;
        if (!known.IsUsed)
            known.IsUsed = true;
        return known.Column;
    }

    /// <summary>Keeps a column that was made.</summary>
    public PostingColumn Keep(int texts, string term, PostingColumn column)
    {
        if (entries.TryAdd((texts, term), new Entry(column)) && Interlocked.Add(ref bytes, column.Bytes) > capacity)
            Trim();
        return column;
    }

    /// <summary>Forgets the columns of segments that are no more.</summary>
    /// <param name="isGone">Whether the texts of a number are.</param>
    public void Forget(Func<int, bool> isGone)
    {
        foreach (var (key, _) in entries)
            if (isGone(key.Texts))
                Remove(key);
    }

    private void Trim()
    {
        if (!trimming.TryEnter())
            return;
        try
        {
            for (var round = 0; round < 2 && Interlocked.Read(ref bytes) > capacity / 4 * 3; round++)
            {
                foreach (var (key, entry) in entries)
                {
                    if (Interlocked.Read(ref bytes) <= capacity / 4 * 3)
                        return;
                    if (!entry.IsUsed)
                        Remove(key);
                    entry.IsUsed = false;
                }
            }
        }
        finally
        {
            trimming.Exit();
        }
    }

    private void Remove((int Texts, string Term) key)
    {
        if (entries.TryRemove(key, out var removed))
            Interlocked.Add(ref bytes, -removed.Column.Bytes);
    }

    private sealed class Entry(PostingColumn column)
    {
        public PostingColumn Column => column;

        /// <summary>Whether it was asked for since columns last went.</summary>
        public bool IsUsed { get; set; }
    }
}
