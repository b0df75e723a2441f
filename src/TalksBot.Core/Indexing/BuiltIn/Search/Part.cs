using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>
/// A segment's place in a state of the index: which of its articles no longer count. Those stand in a segment of their own
/// a second time, so that what they add to the statistics can be taken off exactly.
/// </summary>
internal sealed class Part(Segment segment, Segment? dead, bool[]? isDead)
{
    private readonly Selection?[] alive = new Selection?[(int)FindingKind.Passage + 1];

    public Segment Segment { get; } = segment;

    public int ArticleCount => Segment.ArticleCount - (dead?.ArticleCount ?? 0);

    public int PassageCount => Segment.PassageCount - (dead?.PassageCount ?? 0);

    public int FindingCount => Segment.FindingCount - (dead?.FindingCount ?? 0);

    /// <summary>The days of the living articles.</summary>
    public IEnumerable<int> Published => Enumerable.Range(0, Segment.ArticleCount).Where(IsAlive).Select(article => Segment.Row(article).Published);

    public bool IsAlive(int article) => isDead is null || !isDead[article];

    public int TextCount(FindingKind kind) => Segment.Texts(kind).Count - (dead?.Texts(kind).Count ?? 0);

    /// <summary>The lengths of the living texts together.</summary>
    public long TextLength(FindingKind kind) => Segment.Texts(kind).Totals.Length - (dead?.Texts(kind).Totals.Length ?? 0);

    /// <summary>How many living texts contain the term, of the <paramref name="all"/> that do.</summary>
    public int Containing(FindingKind kind, string term, int all) => all == 0 || dead is null ? all : all - dead.Texts(kind).Find(term).Count;

    /// <summary>The living texts; null for all.</summary>
    public Selection? Alive(FindingKind kind) => isDead is null ? null : alive[(int)kind] ??= Selection.Of(Segment, kind, Array.ConvertAll(isDead, dead => !dead));

    /// <summary>Which living articles the filter admits, by number; null for all.</summary>
    public bool[]? Admitted(CorpusFilter filter)
    {
        if (filter.IsEverything)
            return isDead is null ? null : Array.ConvertAll(isDead, dead => !dead);
        var admitted = new bool[Segment.ArticleCount];
        if (filter.Articles is { } ids)
        {
            foreach (var id in ids)
                if (Segment.Find(id) is >= 0 and var article)
                    admitted[article] = IsAlive(article) && filter.Admits(Segment.Info(article));
            return admitted;
        }

        for (var article = 0; article < admitted.Length; article++)
            admitted[article] = IsAlive(article) && filter.Admits(Segment.Info(article));
        return admitted;
    }

    public void AddNames(NameTable names)
    {
        Segment.AddNames(names, 1);
        dead?.AddNames(names, -1);
    }

    /// <exception cref="IndexBrokenException">A file is damaged.</exception>
    public void CheckAll(CancellationToken cancellation)
    {
        Segment.CheckAll(cancellation);
        dead?.CheckAll(cancellation);
    }
}
