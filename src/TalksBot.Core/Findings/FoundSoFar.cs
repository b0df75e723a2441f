using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Durations;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings;

/// <summary>What extractors find in one article and others read, each made when it is first asked for.</summary>
public sealed class FoundSoFar(Document document)
{
    public Document Document => document;

    /// <summary>The events before it is known who acts.</summary>
    public ImmutableArray<EventFinding> Dates => field.IsDefault ? field = DateTagger.Tag(document, Sentences) : field;

    public ImmutableArray<DurationFinding> Durations => DurationTagger.Tag(document, Sentences);

    /// <summary>The sentences with their expressions of time, each read once.</summary>
    private ImmutableArray<SentenceDates> Sentences => field.IsDefault ? field = SentenceDates.Of(document) : field;

    public ImmutableArray<PersonFinding> People => field.IsDefault ? field = PeopleExtractor.Extract(document, Analyses) : field;

    public ImmutableArray<StatementFinding> Statements => field.IsDefault ? field = StatementExtractor.Extract(document, People, Dates, Analyses)
        : field;

    /// <summary>The sentences of the text that are prose, each read once.</summary>
    internal ImmutableArray<SentenceAnalysis> Analyses => field.IsDefault
        ? field = [.. Sentences.Where(dated => dated.Sentence.Kind == SentenceKind.Prose).Select(dated => dated.Analysis)]
        : field;

    public ImmutableArray<DeedFinding> Deeds => Done.Deeds;

    /// <summary>The events with who does what they tell, and what the words around them do.</summary>
    public ImmutableArray<EventFinding> Events => DateSettings.Add(document.Readable, Done.Events);

    /// <summary>The figures, with who did the harm that they count, and the figures that later sentences give for the same people.</summary>
    public ImmutableArray<ClaimFinding> Claims => field.IsDefault
        ? field = CarriedFigures.Add(document.Readable, ClaimDoers.Name(ClaimExtractor.Extract(document, People, Statements, Dates), Deeds))
        : field;

    private DeedsAndEvents Done => field ??= DeedExtractor.Extract(this);
}
