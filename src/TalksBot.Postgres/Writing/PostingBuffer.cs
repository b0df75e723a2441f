using System.Runtime.InteropServices;

namespace TalksBot.Postgres.Writing;

/// <summary>Postings in the making, by term and block. Articles come in the order of their numbers.</summary>
internal sealed class PostingBuffer
{
    private readonly Dictionary<(int Kind, int Block), Dictionary<string, PostingWriter>> blocks = [];

    public IEnumerable<(int Kind, int Block)> Blocks => blocks.Keys;

    /// <summary>Every row's place.</summary>
    public IEnumerable<PostingKey> Keys => blocks.SelectMany(block => block.Value.Keys.Select(term => new PostingKey(block.Key.Kind, block.Key.Block, term)));

    public void Add(NumberedArticle article)
    {
        foreach (var (kind, number, text) in article.Texts())
        {
            var (block, place) = PostingBlock.Of(number);
            if (!blocks.TryGetValue((kind, block), out var terms))
                blocks[(kind, block)] = terms = new(StringComparer.Ordinal);
            foreach (var (term, frequency) in text.Terms)
                (CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) ??= new PostingWriter()).Add(place, frequency, text.Length);
        }
    }

    /// <summary>Takes a block's rows out, in the order of their terms.</summary>
    public List<(string Term, byte[] Data)> Take((int Kind, int Block) block)
    {
        blocks.Remove(block, out var terms);
        var rows = terms!.Select(entry => (Term: entry.Key, Data: entry.Value.ToArray())).ToList();
        rows.Sort(static (one, other) => string.CompareOrdinal(one.Term, other.Term));
        return rows;
    }

    /// <summary>The row of a term; empty where it has none.</summary>
    public byte[] Row(PostingKey key) =>
        blocks.TryGetValue((key.Kind, key.Block), out var terms) && terms.TryGetValue(key.Term, out var row) ? row.ToArray() : [];
}

/// <summary>Where a row of postings stands.</summary>
internal readonly record struct PostingKey(int Kind, int Block, string Term);
