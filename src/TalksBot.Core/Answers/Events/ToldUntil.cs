using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>A beginning or an end told by how long something goes on: "the fair runs from 5 to 14 December", "can be seen until 25 January".</summary>
internal static class ToldUntil
{
    /// <summary>Whether the dates are the first and the last day of an event.</summary>
    public static bool BeginsThen(EventFinding found, IEnumerable<TextSpan> places) =>
        found.Precision == DatePrecision.Range && From.Fits(found.Expression.Text) && GoesOn(found, places);

    /// <summary>Whether the date is the last day of an event.</summary>
    public static bool EndsThen(EventFinding found, IEnumerable<TextSpan> places) => Until.Fits(found.Expression.Text) && GoesOn(found, places);

    // What goes on is named before, by its own clause or the one that has its verb.
    private static bool GoesOn(EventFinding found, IEnumerable<TextSpan> places)
    {
        var before = found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)];
        return Lasts.Find(before) is { Success: true } lasts
            && places.Any(place => place.End <= lasts.Index && IsItself.Fits(before.AsSpan(place.End, lasts.Index - place.End)));
    }

    private static Regex From { get; } = Patterns.Of(@"^(from|between)\b", RegexOptions.IgnoreCase);

    private static Regex Until { get; } = Patterns.Of(@"^(until|till|through|up to|up until)\b", RegexOptions.IgnoreCase);

    // "The festival in Ossen", but not "the festival hall"
    private static Regex IsItself { get; } = Patterns.Of(
        @"^((,| (of|in|at|by|on|for|from|with|about|and|has|have|had|is|are|was|were|will|can|could|may|now|which|that|be|to|should|would)\b)"
        + @"[^;:.]{0,120})? $");

    private static Regex Lasts { get; } = Patterns.Of(
        @"\b(run|runs|ran|running|last|lasts|lasted|return|returns|returned|continue|continues|continued|take place|takes place|took place|held|staged"
        + @"|open|extended"
        + @"|seen|viewed|visited|on show|on view|on display|on|goes on|went on|shown|exhibited|scheduled|planned|stays|remains|playing|plays)"
        + @"( (in|at|on|of) [^,;:.]{1,60})?,? $", RegexOptions.IgnoreCase);
}
