namespace TalksBot.Core.Search;

/// <summary>Everything that the index keeps of one article. Made once, when the article is indexed, so that no question waits for it.</summary>
public sealed record IndexedArticle(Article Article, ImmutableArray<Passage> Passages, ImmutableArray<Finding> Findings)
{
    public static IndexedArticle Of(Article article)
    {
        var document = DocumentParser.Parse(article);
        return new IndexedArticle(article, PassageCutter.Cut(document), FindingExtractor.Extract(document));
    }

    /// <summary>The findings in the order of their sentences, as engines keep them; those of the title stand first.</summary>
    internal IndexedArticle InReadingOrder() => this with { Findings = [.. Findings.OrderBy(finding => finding.Sentence.Offset)] };
}

/// <summary>What has changed since a state of the index was made.</summary>
/// <param name="Since">The fingerprint of that state.</param>
/// <param name="Articles">New and changed ones, each id once; some may be as they were.</param>
/// <param name="Gone">The ids of those that are no more.</param>
public sealed record ArticleChanges(string Since, ImmutableArray<Article> Articles, ImmutableArray<string> Gone);
