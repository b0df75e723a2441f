using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Finds the people, organisations and states that act in an article, with their roles, aliases and side.</summary>
public static class PeopleExtractor
{
    public static ImmutableArray<PersonFinding> Extract(Document document) => [];
}
