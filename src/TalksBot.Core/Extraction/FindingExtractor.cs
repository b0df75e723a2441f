using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction;

/// <summary>Draws every finding out of one article, kind by kind.</summary>
public static class FindingExtractor
{
    public static ImmutableArray<Finding> Extract(Document document)
    {
        var found = new FoundSoFar(document);
        return [.. FindingKind.Extracted.SelectMany(kind => kind.Extract(found))];
    }
}
