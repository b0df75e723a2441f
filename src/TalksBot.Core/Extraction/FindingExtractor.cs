using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction;

/// <summary>Draws every finding out of one article. Later extractors read what earlier ones found.</summary>
public static class FindingExtractor
{
    public static ImmutableArray<Finding> Extract(Document document)
    {
        var events = DateTagger.Tag(document);
        var people = PeopleExtractor.Extract(document);
        var statements = StatementExtractor.Extract(document, people, events);
        var claims = ClaimExtractor.Extract(document, people, statements, events);
        var deeds = DeedExtractor.Extract(document, people, statements, events);
        return [.. people, .. statements, .. EventActors.Name(document, people, statements, events), .. claims, .. deeds];
    }
}
