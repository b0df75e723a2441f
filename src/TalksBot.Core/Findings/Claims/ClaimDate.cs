using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Picks the date of the harm among the dates of its sentence.</summary>
internal static class ClaimDate
{
    /// <summary>The date that belongs to the figure's clause, nearest first; one that only says when somebody spoke is none.</summary>
    public static EventFinding? Find(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll, IEnumerable<EventFinding> events)
    {
        var tokens = sentence.Tokens;
        var harm = TextSpan.FromBounds(tokens[toll.Start].Start, tokens[toll.End - 1].End);

        var dates = Of(sentence, events);
        // "12 in Tulvar on Monday and nine in Ossen on Tuesday": each has its own.
        if (toll.From is > 0 and var from && dates.Where(date => date.Expression.Span.Start >= tokens[from].Start).ToList() is { Count: > 0 } own)
            dates = own;
        return dates
            .Where(e => !SaysWhenSomebodySpoke(tokens, chunks, e) && (e.Clause.Span.Overlaps(harm) || !IsApart(tokens, chunks, e.Expression.Span, harm)))
            .OrderBy(e => e.Clause.Span.Overlaps(harm) ? 0 : 1)
            .ThenBy(e => Distance(e.Expression.Span, harm))
            .FirstOrDefault();
    }

    /// <summary>The dates known that a sentence names.</summary>
    public static IEnumerable<EventFinding> Of(Sentence sentence, IEnumerable<EventFinding> events) => events.Where(found =>
        found.When is not null && found.Expression.InTitle == sentence.InTitle && sentence.Span.Contains(found.Expression.Span.Start));

    private static int Distance(TextSpan one, TextSpan other) =>
        one.Overlaps(other) ? 0 : Math.Max(other.Start - one.End, one.Start - other.End);

    // A comma, a contrast or another's saying between the date and the harm sets them apart; "when a shell hit on Monday" doesn't.
    private static bool IsApart(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, TextSpan date, TextSpan harm)
    {
        var (from, to) = date.Start < harm.Start ? (EndOfRelative(tokens, date.End, harm.Start), harm.Start) : (harm.End, date.Start);
        return chunks.Any(chunk => tokens[chunk.Start].Start >= from && tokens[chunk.End - 1].End <= to && (chunk.Kind is ChunkKind.Comma or ChunkKind.Speech
            || chunk.Kind == ChunkKind.Break && !tokens[chunk.Start].Lower.Is(SmallWords.DatingClauses)
            && !(tokens[chunk.Start].Lower == "since" && from == harm.End)));
    }

    // "2014, when": what follows happened then.
    private static int EndOfRelative(ImmutableArray<Token> tokens, int date, int harm)
    {
        if (RelativeBehind(tokens, date, harm) is { } relative)
            return tokens[relative].End;

        // "Since 2014, when the war began, 40 have died": the aside parts nothing.
        var comma = tokens.FirstOrDefault(token => token.Start > date && token.Start < harm && token.Text == ",");
        return comma.Text == "," && RelativeBehind(tokens, date, comma.Start) is not null ? comma.End : date;
    }

    /// <summary>The "when" between a date and what happened then, with a comma before it or without; null where none stands there.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="date">Where the date ends in the text.</param>
    /// <param name="harm">Where the harm begins that may have happened then.</param>
    public static int? RelativeBehind(ImmutableArray<Token> tokens, int date, int harm)
    {
        var next = Places.End(0, tokens.Length, at => tokens[at].Start < date);
        next += next < tokens.Length && tokens[next].Text == "," ? 1 : 0;
        return next < tokens.Length && tokens[next].Lower.Is(SmallWords.DatingRelatives) && tokens[next].Start < harm
            && !tokens.Any(token => token.Start > tokens[next].Start && token.Start < harm && token.Text == ",") ? next : null;
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
