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
        ImmutableArray<EventFinding> events)
    {
        var writer = new ClaimWriter(document, people, statements, events);
        foreach (var sentence in document.Readable)
        {
            if (Verification.Doubts(sentence))
                writer.MarkNotVerified(sentence);
            if (!Chunker.TellsHarm(sentence))
                continue;
            var chunks = Chunker.Cut(sentence);
            var tolls = TollMatcher.Match(sentence, chunks);
            if (!tolls.IsEmpty)
                writer.Add(sentence, chunks, tolls);
        }

        return writer.Claims;
    }
}
