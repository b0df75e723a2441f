using System.Collections.Concurrent;
using Lucene.Net.Index;
using TalksBot.Core.Search.Columns;

namespace TalksBot.Lucene;

/// <summary>An article by its part and its number there.</summary>
internal readonly record struct ArticlePlace(int Part, int Article);

/// <summary>
/// One state of the index, never changed once made. Its files are given back when the next state has taken its place and nobody
/// holds it any more.
/// </summary>
internal sealed class Snapshot
{
    private readonly Lazy<NameSuggester> names;
    private volatile ArticlePlace[]? ordered;

    private const int Slots = 128;

    // Each article has one slot and another one may take it: nobody waits for anybody.
    private readonly Kept?[] lately = new Kept?[Slots];

    // A question's best articles are asked for several times.
    private readonly ConcurrentDictionary<string, ArticlePlace> found = new(StringComparer.Ordinal);

    private Snapshot(DirectoryReader? reader, IndexStamp? stamp, ImmutableArray<Part> parts)
    {
        (Reader, Stamp, Parts) = (reader, stamp, parts);
        names = new Lazy<NameSuggester>(ReadNames);
    }

    public static Snapshot Empty { get; } = new(null, null, []);

    public DirectoryReader? Reader { get; }

    /// <summary>What it was made from; null for an empty one.</summary>
    public IndexStamp? Stamp { get; }

    public ImmutableArray<Part> Parts { get; }

    public NameSuggester Names => names.Value;

    /// <summary>The articles in the order of their ids.</summary>
    public ArticlePlace[] Articles => ordered ??= Order();

    /// <param name="reader">What it reads from.</param>
    /// <param name="stamp">What it was made from.</param>
    /// <param name="before">The state before it: what is known of the segments that both have isn't read again.</param>
    /// <param name="columns">Where columns are kept.</param>
    public static Snapshot Of(DirectoryReader reader, IndexStamp stamp, Snapshot before, ColumnCache columns)
    {
        var parts = before.Parts.ToDictionary(part => part.Reader);
        var segments = new Dictionary<object, Segment>(ReferenceEqualityComparer.Instance);
        foreach (var part in before.Parts)
            segments[part.Reader.CoreCacheKey] = part.Segment;
        var made = ImmutableArray.CreateBuilder<Part>(reader.Leaves.Count);
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            made.Add(parts.GetValueOrDefault(segment) ?? new Part(segments.GetValueOrDefault(segment.CoreCacheKey) ?? Segment.Read(segment), segment, columns));
        }

        return new Snapshot(reader, stamp, made.MoveToImmutable());
    }

    /// <summary>False where it was given back already.</summary>
    public bool TryHold() => Reader is null || Reader.TryIncRef();

    public void Release() => Reader?.DecRef();

    public ArticlePlace? Find(string id)
    {
        if (found.TryGetValue(id, out var known))
            return known;
        for (var part = 0; part < Parts.Length; part++)
            if (Parts[part].Find(id) is { } article)
                return found[id] = new ArticlePlace(part, article);
        return null;
    }

    public ArticleInfo Info(ArticlePlace place) => Parts[place.Part].Info(place.Article);

    /// <summary>An article, with as much of its text as has been wanted lately: a question reads its best ones several times.</summary>
    public StoredArticle Article(ArticlePlace place)
    {
        ref var slot = ref lately[(uint)place.GetHashCode() % Slots];
        if (slot is { } known && known.Place == place)
            return known.Article;
        var read = Parts[place.Part].Article(place.Article);
        slot = new Kept(place, read);
        return read;
    }

    /// <summary>The articles that the filter admits, in the order of their ids, from one of that id on; null for all.</summary>
    public IEnumerable<ArticlePlace> Admitted(CorpusFilter filter, string? from = null)
    {
        if (filter.Articles is { } ids)
            return ids.Where(id => string.CompareOrdinal(id, from) >= 0).Order(StringComparer.Ordinal).Select(Find).OfType<ArticlePlace>()
                .Where(place => filter.Admits(Info(place)));
        var all = from is null ? Articles : From(from);
        return filter.IsEverything ? all : all.Where(place => filter.Admits(Info(place)));
    }

    private IEnumerable<ArticlePlace> From(string from) =>
        Articles.Skip(Halving.First(0, Articles.Length, from, (at, id) => string.CompareOrdinal(Info(Articles[at]).Id, id) >= 0));

    /// <summary>The texts of a page of a list, in its order.</summary>
    public List<ScoredText> List(FindingList list)
    {
        Selection[] holding = list.Holding.IsEmpty ? [] : [.. Parts.Select(part => Selection.Holding(part.Texts(list.Kind).Texts, list.Holding))];
        var (first, last) = (StoredInfo.Day(list.Period?.FirstDay), StoredInfo.Day(list.Period?.LastDay));
        var page = new List<ScoredText>();
        foreach (var place in Admitted(list.Filter, list.After?.Article))
        {
            var texts = Parts[place.Part].Segment.Texts[list.Kind.Number];
            var (text, end) = texts.OfArticle(place.Article);
            var given = text < end && list.After is { } after && Info(place).Id == after.Article ? after.Given : 0;
            for (; text < end; text++)
            {
                if (list.Period is not null && !texts.Overlaps(text, first, last) || holding.Length > 0 && !holding[place.Part].Holds(text) || given-- > 0)
                    continue;
                if (page.Count == list.Count)
                    return page;
                page.Add(new ScoredText(place.Part, text, 0));
            }
        }

        return page;
    }

    /// <summary>The best texts of a kind in the articles that the filter admits.</summary>
    public SearchResult Search(FindingKind kind, TextQuery query, CorpusFilter filter)
    {
        if (filter.IsEverything)
            return ImpactSearch.Run([.. Parts.Select(part => part.Texts(kind))], query, text => Info(PlaceOf(kind, text)).Id);
        var admitted = Parts.Select(part => new bool[part.Segment.ArticleCount]).ToArray();
        foreach (var place in Admitted(filter))
            admitted[place.Part][place.Article] = true;
        var parts = Parts.Select((part, number) => part.Texts(kind) with { Selection = part.Segment.Texts[kind.Number].Of(admitted[number]) });
        return ExactSearch.Run([.. parts], query, text => Info(PlaceOf(kind, text)).Id);
    }

    /// <summary>The article that a text belongs to.</summary>
    public ArticlePlace PlaceOf(FindingKind kind, ScoredText text) => new(text.Part, Parts[text.Part].Segment.Texts[kind.Number].ArticleOf(text.Text));

    private ArticlePlace[] Order() => [.. Parts
        .SelectMany((part, number) => Enumerable.Range(0, part.Segment.ArticleCount).Where(part.IsAlive).Select(article => new ArticlePlace(number, article)))
        .OrderBy(place => Info(place).Id, StringComparer.Ordinal)];

    private NameSuggester ReadNames()
    {
        var table = new NameTable();
        foreach (var part in Parts)
            part.AddNames(table);
        return new NameSuggester(table.Names);
    }

    private sealed record Kept(ArticlePlace Place, StoredArticle Article);
}
