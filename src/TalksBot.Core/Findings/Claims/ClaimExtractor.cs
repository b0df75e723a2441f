using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

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
        var tables = new TableClaims(document, statements, events);
        Sentence? counted = null;
        var context = BulletinContext.None;
        foreach (var sentence in document.Readable)
        {
            if (tables.Read(sentence) is { IsEmpty: false } rows)
            {
                writer.Add(sentence, rows);
                continue;
            }

            if (Verification.Doubts(sentence))
                writer.MarkNotVerified(sentence);
            var whole = counted is { } before && before.Paragraph == sentence.Paragraph ? writer.Last : null;
            counted = null;
            ImmutableArray<Chunk> chunks = Chunker.TellsHarm(sentence) || whole is not null && CarriedRule.PointsBack(sentence) ? Chunker.Cut(sentence) : [];
            var tolls = chunks.IsEmpty ? [] : TollMatcher.Match(sentence, chunks);
            if (tolls is not [{ Rule: LabelRule.Name }, ..])
                context = context.Below(sentence, events);
            if (tolls.IsEmpty && whole is not null && !chunks.IsEmpty)
                tolls = CarriedRule.Match(sentence, chunks, whole);
            if (tolls.IsEmpty)
                continue;
            writer.Add(sentence, chunks, tolls, context);
            counted = sentence;
        }

        return writer.Claims;
    }
}
