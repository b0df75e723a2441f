using System.Collections.Immutable;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Search.Memory;

/// <summary>One state of the index in memory, never changed once made: articles in the order of their ids, and what is found in them.</summary>
internal sealed class MemoryState
{
    public static MemoryState Empty { get; } = new([], new IndexStamp("", default, []));

    private readonly Dictionary<FindingKind, TextCollection> findingTexts = [];
    private readonly Dictionary<FindingKind, List<(int Article, Finding Finding)>> findings = [];

    public MemoryState(IEnumerable<IndexedArticle> articles, IndexStamp stamp)
    {
        Stamp = stamp;
        Articles = [.. articles.Select(article => article.InReadingOrder()).OrderBy(article => article.Article.Id, StringComparer.Ordinal)];
        Infos = [.. Articles.Select(article => ArticleInfo.Of(article.Article))];
        ByNumber = Articles.Select((article, number) => (article.Article.Id, number))
            .ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        foreach (var kind in FindingKind.All)
            (findingTexts[kind], findings[kind]) = (new TextCollection(), []);
        for (var number = 0; number < Articles.Length; number++)
            Add(number, Articles[number]);
        var names = new NameTable();
        foreach (var (_, finding) in Findings(FindingKind.Person))
            names.Add((PersonFinding)finding);
        Names = new NameSuggester(names.Names);
    }

    public IndexStamp Stamp { get; }

    public ImmutableArray<IndexedArticle> Articles { get; }

    public ImmutableArray<ArticleInfo> Infos { get; }

    public Dictionary<string, int> ByNumber { get; }

    public TextCollection PassageTexts { get; } = new();

    public List<(int Article, Passage Passage)> Passages { get; } = [];

    public NameSuggester Names { get; }

    public int FindingCount => FindingKind.Exported.Sum(kind => findings[kind].Count);

    /// <summary>The findings of a kind, in the order of articles and sentences.</summary>
    public List<(int Article, Finding Finding)> Findings(FindingKind kind) => findings[kind];

    public TextCollection FindingTexts(FindingKind kind) => findingTexts[kind];

    /// <summary>Which articles the filter admits, by number; null for all.</summary>
    public bool[]? Admitted(CorpusFilter filter) => filter.IsEverything ? null : [.. Infos.Select(filter.Admits)];

    private void Add(int number, IndexedArticle article)
    {
        foreach (var passage in article.Passages)
        {
            Passages.Add((number, passage));
            PassageTexts.Add(number, PassageText.Of(article.Article, passage), article.Article.Language);
        }

        foreach (var finding in article.Findings)
        {
            findings[finding.Kind].Add((number, finding));
            findingTexts[finding.Kind].Add(number, finding.Kind.SearchText(finding));
        }
    }
}
