using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>One state of the index for its readers. A writer makes the next one beside it.</summary>
internal sealed class Snapshot(Manifest? manifest, ImmutableArray<Part> parts)
{
    private NameSuggester? names;
    private (int Part, int Article)[]? inOrder;
    private int? newest;

    public static Snapshot Empty { get; } = new(null, []);

    /// <summary>Null where nothing was ever written.</summary>
    public Manifest? Manifest { get; } = manifest;

    public ImmutableArray<Part> Parts { get; } = parts;

    public NameSuggester Names => names ??= ReadNames();

    /// <summary>The newest article's day, as it is stored.</summary>
    public int Newest => newest ??= Parts.SelectMany(part => part.Published).DefaultIfEmpty(ArticleRow.Undated).Max();

    /// <summary>Where the article of that id is; null where the state has none.</summary>
    public (int Part, int Article)? Find(string id)
    {
        for (var part = 0; part < Parts.Length; part++)
            if (Parts[part].Segment.Find(id) is >= 0 and var article && Parts[part].IsAlive(article))
                return (part, article);
        return null;
    }

    /// <summary>All articles, in the order of their ids.</summary>
    public (int Part, int Article)[] InOrder => inOrder ??= Sorted();

    /// <summary>The articles that the filter admits, in the order of their ids; each is read when it is asked for.</summary>
    public IEnumerable<(ArticleInfo Info, int Part, int Article)> Articles(CorpusFilter filter)
    {
        var articles = filter.Articles is { } ids ? ids.Order(StringComparer.Ordinal).Select(Find).OfType<(int Part, int Article)>() : InOrder;
        foreach (var (part, article) in articles)
            if (Parts[part].Segment.Info(article) is var info && filter.Admits(info))
                yield return (info, part, article);
    }

    /// <summary>The order of texts with equal scores: the earlier article's, then the earlier text, first.</summary>
    public int Compare(FindingKind kind, ScoredText first, ScoredText second)
    {
        var (one, other) = (Parts[first.Part].Segment, Parts[second.Part].Segment);
        var articles = string.CompareOrdinal(one.Id(one.ArticleOf(kind, first.Text)), other.Id(other.ArticleOf(kind, second.Text)));
        return articles != 0 ? articles : first.Text.CompareTo(second.Text);
    }

    private (int Part, int Article)[] Sorted()
    {
        var articles = new List<(int Part, int Article)>();
        for (var part = 0; part < Parts.Length; part++)
            for (var article = 0; article < Parts[part].Segment.ArticleCount; article++)
                if (Parts[part].IsAlive(article))
                    articles.Add((part, article));
        articles.Sort((first, second) => string.CompareOrdinal(Parts[first.Part].Segment.Id(first.Article), Parts[second.Part].Segment.Id(second.Article)));
        return [.. articles];
    }

    private NameSuggester ReadNames()
    {
        var table = new NameTable();
        foreach (var part in Parts)
            part.AddNames(table);
        return new NameSuggester(table.Names);
    }
}
