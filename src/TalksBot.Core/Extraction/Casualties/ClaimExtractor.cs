using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Finds every casualty figure with whose claim it is and about whom.</summary>
public static class ClaimExtractor
{
    public static ImmutableArray<ClaimFinding> Extract(
        Document document,
        ImmutableArray<PersonFinding> people,
        ImmutableArray<StatementFinding> statements,
        ImmutableArray<EventFinding> events) => [];
}
