using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds every calendar expression of an article and resolves it against the publication date and the dates named before.</summary>
public static class DateTagger
{
    public static ImmutableArray<EventFinding> Tag(Document document) => [];
}
