using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>One state of the index for its readers. A writer makes the next one beside it.</summary>
internal sealed class Snapshot(Manifest? manifest, ImmutableArray<Part> parts)
{
    private NameSuggester? names;

    public static Snapshot Empty { get; } = new(null, []);

    /// <summary>Null where nothing was ever written.</summary>
    public Manifest? Manifest { get; } = manifest;

    public ImmutableArray<Part> Parts { get; } = parts;

    public NameSuggester Names => names ??= ReadNames();

    /// <summary>Where the article of that id is; null where the state has none.</summary>
    public (int Part, int Article)? Find(string id)
    {
        for (var part = 0; part < Parts.Length; part++)
            if (Parts[part].Segment.Find(id) is >= 0 and var article && Parts[part].IsAlive(article))
                return (part, article);
        return null;
    }

    /// <summary>The articles that the filter admits, in the order of their ids.</summary>
    public List<(ArticleInfo Info, int Part, int Article)> Articles(CorpusFilter filter)
    {
        var articles = new List<(ArticleInfo Info, int Part, int Article)>();
        if (filter.Articles is { } ids)
        {
            foreach (var id in ids)
                if (Find(id) is var (part, article) && Parts[part].Segment.Info(article) is var info && filter.Admits(info))
                    articles.Add((info, part, article));
        }
        else
        {
            for (var part = 0; part < Parts.Length; part++)
                for (var article = 0; article < Parts[part].Segment.ArticleCount; article++)
                    if (Parts[part].IsAlive(article) && Parts[part].Segment.Info(article) is var info && filter.Admits(info))
                        articles.Add((info, part, article));
        }

        articles.Sort(static (first, second) => string.CompareOrdinal(first.Info.Id, second.Info.Id));
        return articles;
    }

    /// <summary>The order of texts with equal scores: the earlier article's, then the earlier text, first.</summary>
    public int Compare(FindingKind kind, ScoredText first, ScoredText second)
    {
        var (one, other) = (Parts[first.Part].Segment, Parts[second.Part].Segment);
        var articles = string.CompareOrdinal(one.Info(one.ArticleOf(kind, first.Text)).Id, other.Info(other.ArticleOf(kind, second.Text)).Id);
        return articles != 0 ? articles : first.Text.CompareTo(second.Text);
    }

    private NameSuggester ReadNames()
    {
        var table = new NameTable();
        foreach (var part in Parts)
            part.AddNames(table);
        return new NameSuggester(table.Names);
    }
}
