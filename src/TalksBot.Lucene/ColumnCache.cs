using TalksBot.Core.Search.Columns;

namespace TalksBot.Lucene;

/// <summary>
/// Holds the columns that searches have asked for within a bound of memory: where it is reached, those that nobody has asked for since the
/// last time go.
/// </summary>
/// <param name="capacity">In bytes.</param>
internal sealed class ColumnCache(long capacity)
{
    private readonly Lock trimming = new();
    private volatile SegmentTexts[] texts = [];
    private long bytes;

    /// <summary>From now on these count; the columns of segments that are no more go with them.</summary>
    public void Watch(SegmentTexts[] now)
    {
        texts = now;
        Interlocked.Exchange(ref bytes, now.Sum(each => each.ColumnBytes));
    }

    /// <summary>Tells that a column was made.</summary>
    public void Add(PostingColumn column)
    {
        if (Interlocked.Add(ref bytes, column.Bytes) > capacity && trimming.TryEnter())
        {
            try
            {
                Trim();
            }
            finally
            {
                trimming.Exit();
            }
        }
    }

    private void Trim()
    {
        for (var round = 0; round < 2; round++)
            foreach (var each in texts)
                if (Interlocked.Add(ref bytes, -each.DropUnused()) <= capacity / 4 * 3)
                    return;
    }
}
