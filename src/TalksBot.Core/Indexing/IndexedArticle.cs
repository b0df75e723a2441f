using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Indexing;

/// <summary>Everything that the index keeps of one article. Made once, when the article is indexed, so that no question waits for it.</summary>
public sealed record IndexedArticle(Article Article, ImmutableArray<Passage> Passages, ImmutableArray<Finding> Findings)
{
    public static IndexedArticle Of(Article article)
    {
        var document = DocumentParser.Parse(article);
        return new IndexedArticle(article, PassageCutter.Cut(document), FindingExtractor.Extract(document));
    }
}
