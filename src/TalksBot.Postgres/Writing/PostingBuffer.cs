using System.Runtime.InteropServices;

namespace TalksBot.Postgres.Writing;

/// <summary>Postings in the making, by term and block.</summary>
internal sealed class PostingBuffer
{
    private readonly Dictionary<(int Kind, int Block), Dictionary<string, Bytes>> blocks = [];

    /// <summary>A growing row.</summary>
    private struct Bytes
    {
        public byte[]? Data;
        public int Length;

        public Span<byte> Append(int count)
        {
            if (Data is null)
                Data = new byte[count];
            else if (Data.Length < Length + count)
                Array.Resize(ref Data, Data.Length * 2 + count);
            Length += count;
            return Data.AsSpan(Length - count, count);
        }
    }

    public IEnumerable<(int Kind, int Block)> Blocks => blocks.Keys;

    public void Add(NumberedArticle article)
    {
        foreach (var (kind, number, text) in article.Texts())
        {
            var (block, place) = PostingBlock.Of(number);
            if (!blocks.TryGetValue((kind, block), out var terms))
                blocks[(kind, block)] = terms = new(StringComparer.Ordinal);
            foreach (var (term, frequency) in text.Terms)
                PostingBlock.Write(CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _).Append(PostingBlock.BytesEach), place, frequency, text.Length);
        }
    }

    /// <summary>Takes a block's rows out, in the order of their terms.</summary>
    public List<(string Term, ReadOnlyMemory<byte> Data)> Take((int Kind, int Block) block)
    {
        blocks.Remove(block, out var terms);
        var rows = terms!.Select(entry => (entry.Key, (ReadOnlyMemory<byte>)entry.Value.Data.AsMemory(0, entry.Value.Length))).ToList();
        rows.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return rows;
    }

    /// <summary>The row of a term; empty where it has none.</summary>
    public ReadOnlySpan<byte> Row(int kind, int block, string term) =>
        blocks.TryGetValue((kind, block), out var terms) && terms.TryGetValue(term, out var row) ? row.Data.AsSpan(0, row.Length) : [];

    /// <summary>Every row's place.</summary>
    public IEnumerable<PostingKey> Keys => blocks.SelectMany(block => block.Value.Keys.Select(term => new PostingKey(block.Key.Kind, block.Key.Block, term)));
}

/// <summary>Where a row of postings stands.</summary>
internal readonly record struct PostingKey(int Kind, int Block, string Term);
