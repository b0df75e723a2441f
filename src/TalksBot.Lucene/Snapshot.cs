using System.Collections.Immutable;
using Lucene.Net.Index;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;

namespace TalksBot.Lucene;

/// <summary>
/// One state of the index, never changed once made. Nobody closes it while it may still be read: its files are given back
/// when nothing refers to it any more.
/// </summary>
internal sealed class Snapshot
{
    private static readonly int Kinds = Enum.GetValues<FindingKind>().Length;

    private readonly Dictionary<string, int> numbers;
    private readonly (int Count, long Length)[][] totals = new (int, long)[Kinds][];
    private readonly (int Count, long Length)[] sums = new (int, long)[Kinds];
    private readonly Lazy<NameSuggester> names;

    private Snapshot(IndexReader? reader, IndexStamp? stamp)
    {
        Reader = reader;
        Stamp = stamp;
        Leaves = reader is null ? [] : [.. reader.Leaves.Select((leaf, number) => new Leaf(number, leaf.AtomicReader))];
        Articles = [.. Leaves.SelectMany(leaf => leaf.Blocks()).OrderBy(block => block.Info.Id, StringComparer.Ordinal)];
        numbers = Articles.Select((block, number) => (block.Info.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        for (var article = 0; article < Articles.Length; article++)
            Leaves[Articles[article].Leaf].Assign(Articles[article], article);
        for (var kind = 0; kind < Kinds; kind++)
        {
            totals[kind] = Count((FindingKind)kind);
            sums[kind] = (totals[kind].Sum(total => total.Count), totals[kind].Sum(total => total.Length));
        }

        names = new Lazy<NameSuggester>(ReadNames);
    }

    public static Snapshot Empty { get; } = new(null, null);

    public IndexReader? Reader { get; }

    /// <summary>What it was made from; null for an empty one.</summary>
    public IndexStamp? Stamp { get; }

    public ImmutableArray<Leaf> Leaves { get; }

    /// <summary>The articles in the order of their ids: an article's number is its place here.</summary>
    public ImmutableArray<Block> Articles { get; }

    public NameSuggester Names => names.Value;

    public static Snapshot Of(IndexReader reader, IndexStamp? stamp) => new(reader, stamp);

    public int? Find(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>How many texts of a kind there are.</summary>
    public int CountOf(FindingKind kind) => sums[(int)kind].Count;

    /// <summary>How many texts of a kind the admitted articles have, and how long they are together, in terms.</summary>
    public (int Count, long Length) Totals(FindingKind kind, bool[]? admitted)
    {
        if (admitted is null)
            return sums[(int)kind];
        var sum = (Count: 0, Length: 0L);
        for (var article = 0; article < admitted.Length; article++)
            if (admitted[article])
                sum = (sum.Count + totals[(int)kind][article].Count, sum.Length + totals[(int)kind][article].Length);
        return sum;
    }

    /// <summary>Which articles the filter admits, by number; null for all.</summary>
    public bool[]? Admitted(CorpusFilter filter) =>
        filter.IsEverything ? null : [.. Articles.Select(article => filter.Admits(article.Info))];

    private (int Count, long Length)[] Count(FindingKind kind)
    {
        var counted = new (int Count, long Length)[Articles.Length];
        foreach (var leaf in Leaves)
        {
            var (kinds, lengths) = (leaf.Reader.GetNumericDocValues(Fields.Kind), leaf.Reader.GetNormValues(Fields.Words(kind)));
            for (var document = 0; kinds is not null && lengths is not null && document < leaf.Reader.MaxDoc; document++)
            {
                if (leaf.ArticleOf(document) is Leaf.Nobody || kinds.Get(document) != (int)kind)
                    continue;
                ref var total = ref counted[leaf.ArticleOf(document)];
                total = (total.Count + 1, total.Length + lengths.Get(document));
            }
        }

        return counted;
    }

    private NameSuggester ReadNames()
    {
        var table = new NameTable();
        foreach (var article in Articles)
            Leaves[article.Leaf].AddNames(article, table);
        return new NameSuggester(table.Names);
    }
}
