using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>A beginning told by what has been since: "mayor since 2019" for becoming mayor, "on strike since Monday" for a strike's start.</summary>
/// <param name="question">What is asked.</param>
internal sealed class ToldSince(WhenQuestion question)
{
    private static readonly string Becoming = Analyzer.Stem("become");

    private readonly bool becomes = question.ObjectHead >= 0 && question.Of(WhenPart.Doer).Any()
        && question.Of(WhenPart.Deed).Any(i => question.Reading.Concepts[i].Match(Becoming) >= 1);

    /// <summary>Whether whoever is asked for has been what they are asked to have become since the date.</summary>
    public bool HasBecome(EventFinding found, DatedSentence sentence)
    {
        if (!becomes || !IsSince(found))
            return false;
        var (text, date) = (found.Sentence.Text, Start(found));
        return sentence.Places(question.ObjectHead).Any(role => role.End <= date && Office.Fits(text.AsSpan(role.End, date - role.End))
            && sentence.Places(question.Of(WhenPart.Doer).Last()).Any(somebody =>
                somebody.End <= role.Start && Being.Fits(text.AsSpan(somebody.End, role.Start - somebody.End))));
    }

    /// <summary>Whether an event has gone on since the date.</summary>
    public static bool HasBegun(EventFinding found, IEnumerable<TextSpan> places)
    {
        var (text, date) = (found.Sentence.Text, Start(found));
        return IsSince(found) && places.Any(place => place.End <= date && text.AsSpan(place.End, date - place.End) is var between
            && (GoesOn.Fits(between) || between is " " && text.AsSpan(0, place.Start).EndsWith(" on ")));
    }

    private static bool IsSince(EventFinding found) => found.Expression.Text.StartsWith("since ", StringComparison.OrdinalIgnoreCase);

    private static int Start(EventFinding found) => Math.Max(0, found.Expression.Span.Start - found.Sentence.Span.Start);

    private static Regex Office { get; } = Patterns.Of(@"^( (of|in|at|for) [^,;.:]{1,50})?,? $");

    private static Regex Being { get; } = Patterns.Of(@"^,?( who)?( (has|have|had) been| is| was)?( (the|an?|its|their))?( \p{Ll}+)? $");

    private static Regex GoesOn { get; } = Patterns.Of(
        @"^ (has|have|had) (been )?(raged|raging|lasted|burned|burnt|burning|gone on|going on|dragged on|under way|continued) $");
}
