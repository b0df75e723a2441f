using TalksBot.Core.Findings.OtherLanguages;
using TalksBot.Core.Text.Languages;

namespace TalksBot.Core.Findings;

/// <summary>Draws every finding out of one article, kind by kind.</summary>
public static class FindingExtractor
{
    /// <summary>Nothing is drawn out of a text in another language by English rules; some have tables of their own.</summary>
    public static ImmutableArray<Finding> Extract(Document document)
    {
        if (!LanguageTag.IsEnglish(document.Article.Language))
            return OtherExtractor.Extract(document);
        var found = new FoundSoFar(document);
        return [.. FindingKind.Extracted.SelectMany(kind => kind.Extract(found))];
    }
}
