using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>Finds who said what: direct, indirect and mixed speech with its speaker.</summary>
public static class StatementExtractor
{
    public static ImmutableArray<StatementFinding> Extract(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<EventFinding> events) => [];
}
