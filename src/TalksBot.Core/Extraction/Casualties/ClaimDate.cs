using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Picks the date of the harm among the dates of its sentence.</summary>
internal static class ClaimDate
{
    /// <summary>The date that belongs to the figure's clause, else the nearest one that doesn't only say when somebody spoke.</summary>
    public static EventFinding? Find(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll, IEnumerable<EventFinding> events)
    {
        var tokens = sentence.Tokens;
        var harm = TextSpan.FromBounds(tokens[toll.Start].Start, tokens[toll.End - 1].End);
        return events
            .Where(e => e.When is not null && e.Expression.InTitle == sentence.InTitle && sentence.Span.Contains(e.Expression.Span.Start) && !SaysWhenSomebodySpoke(tokens, chunks, e))
            .OrderBy(e => e.Clause.Span.Overlaps(harm) ? 0 : 1)
            .ThenBy(e => Math.Abs(e.Expression.Span.Start - harm.Start))
            .FirstOrDefault();
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
