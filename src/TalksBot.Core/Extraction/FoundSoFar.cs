using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction;

/// <summary>What extractors find in one article and others read, each made when it is first asked for.</summary>
public sealed class FoundSoFar(Document document)
{
    public Document Document => document;

    /// <summary>The events before it is known who acts.</summary>
    public ImmutableArray<EventFinding> Dates => field.IsDefault ? field = DateTagger.Tag(document) : field;

    public ImmutableArray<PersonFinding> People => field.IsDefault ? field = PeopleExtractor.Extract(document) : field;

    public ImmutableArray<StatementFinding> Statements => field.IsDefault ? field = StatementExtractor.Extract(document, People, Dates) : field;
}
