using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>How long something took by its first and last day: "lasted from June 21 to June 25".</summary>
/// <param name="Event">The event by its first day.</param>
/// <param name="Words">Both days in the article's words.</param>
internal sealed record EventSpan(RankedEvent Event, string Words)
{
    private const string From = "from ";

    /// <summary>The best event that begins and ends in one clause; null where none does.</summary>
    public static EventSpan? Of(ImmutableArray<RankedEvent> events)
    {
        foreach (var first in events.Where(ranked => ranked.Event.Expression.Text.StartsWith(From, StringComparison.OrdinalIgnoreCase)))
        {
            if (first.Event.Precision == DatePrecision.Range)
                return new EventSpan(first, first.Event.Expression.Text);
            var (clause, start) = (first.Event.Clause, first.Event.Expression.Span);
            var last = events
                .Where(other => other.Article.Id == first.Article.Id && other.Event.Expression.Span.Start > start.End && clause.Span.Contains(
                    other.Event.Expression.Span.End - 1))
                .MinBy(other => other.Event.Expression.Span.Start);
            if (last is not null && IsTo(clause, start.End, last.Event.Expression.Span.Start))
                return new EventSpan(first, clause.Part(TextSpan.FromBounds(start.Start, last.Event.Expression.Span.End)).Text);
        }

        return null;
    }

    /// <summary>The best event that tells since when something goes on: "has been closed since June"; null where none does.</summary>
    public static EventSpan? Since(ImmutableArray<RankedEvent> events) =>
        events.FirstOrDefault(ranked => ranked.Event.Expression.Text.StartsWith("since ", StringComparison.OrdinalIgnoreCase)) is { } open
            ? new EventSpan(open, open.Event.Expression.Text)
            : null;

    private static bool IsTo(Quote clause, int start, int end) =>
        clause.Text[(start - clause.Span.Start)..(end - clause.Span.Start)].Trim() is "to" or "until" or "till";
}
