using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Picks the date of the harm among the dates of its sentence.</summary>
internal static class ClaimDate
{
    /// <summary>The date that belongs to the figure's clause, nearest first; one that only says when somebody spoke is none.</summary>
    public static EventFinding? Find(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll, IEnumerable<EventFinding> events)
    {
        var tokens = sentence.Tokens;
        var harm = TextSpan.FromBounds(tokens[toll.Start].Start, tokens[toll.End - 1].End);

        // "12 in Tulvar on Monday and nine in Ossen on Tuesday": each has its own.
        var from = toll.From ?? 0;
        if (from > 0 && events.Any(IsOwn))
            events = events.Where(IsOwn);
        return events
            .Where(e => e.When is not null && e.Expression.InTitle == sentence.InTitle && sentence.Span.Contains(e.Expression.Span.Start)
                && !SaysWhenSomebodySpoke(tokens, chunks, e) && (e.Clause.Span.Overlaps(harm) || !IsApart(tokens, chunks, e.Expression.Span, harm)))
            .OrderBy(e => e.Clause.Span.Overlaps(harm) ? 0 : 1)
            .ThenBy(e => Distance(e.Expression.Span, harm))
            .FirstOrDefault();

        bool IsOwn(EventFinding e) =>
            e.When is not null && e.Expression.InTitle == sentence.InTitle && sentence.Span.Contains(e.Expression.Span.Start)
            && e.Expression.Span.Start >= tokens[from].Start;
    }

    private static int Distance(TextSpan one, TextSpan other) =>
        one.Overlaps(other) ? 0 : Math.Max(other.Start - one.End, one.Start - other.End);

    // A comma, a contrast or another's saying between the date and the harm sets them apart; "when a shell hit on Monday" doesn't.
    private static bool IsApart(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, TextSpan date, TextSpan harm)
    {
        var (from, to) = date.Start < harm.Start ? (date.End, harm.Start) : (harm.End, date.Start);
        return chunks.Any(chunk => tokens[chunk.Start].Start >= from && tokens[chunk.End - 1].End <= to && (chunk.Kind is ChunkKind.Comma or ChunkKind.Speech
            || chunk.Kind == ChunkKind.Break && !tokens[chunk.Start].Lower.Is(SmallWords.DatingClauses)));
    }

    // "said on Sunday", "announced in a statement on Sunday", "on Sunday said".
    private static bool SaysWhenSomebodySpoke(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, EventFinding @event)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            if (!ClaimantFinder.IsSpeech(tokens, chunks, i))
                continue;
            var (start, end) = (tokens[chunks[i].Start].Start, tokens[chunks[i].End - 1].End);
            var (first, last) = (@event.Expression.Span.Start, @event.Expression.Span.End);
            if (first >= end ? first - end <= 4 : start - last is >= 0 and <= 2)
                return true;
        }

        return false;
    }
}
