using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>
/// Tells who does what happened on a date: of whom the verb beside the date is said, or whoever stands behind "by" where it is passive.
/// Nobody, where that is no person, body or state ("the talks began on Friday").
/// </summary>
internal static class EventDoers
{
    /// <summary>An event with the names of those who do what it tells.</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">Who its words mean; asked for one sentence after the other.</param>
    /// <param name="analysis">The event's sentence.</param>
    /// <param name="sentence">Its number.</param>
    /// <param name="date">The event.</param>
    public static EventFinding Name(Article article, DeedNames names, SentenceAnalysis analysis, int sentence, EventFinding date)
    {
        if (analysis.VerbBeside(date.Expression.Span, date.Clause.Span) is not { } verb
            || (verb.Verb.IsPassive ? verb.Agent : verb.SharedSubject) is not { } doer)
            return date;
        var span = TextSpan.FromBounds(analysis.Words.Tokens[doer.First].Start, analysis.Words.Tokens[doer.End - 1].End);
        return date with { Actors = names.Acting(sentence, doer), Clause = WithSubject(article, analysis, verb, span, date.Clause) };
    }

    // "Beck, the mayor, | resigned on Monday": without its subject the clause doesn't tell what happened.
    private static Quote WithSubject(Article article, SentenceAnalysis analysis, Clause verb, TextSpan subject, Quote clause) =>
        !verb.Verb.IsPassive && verb.Verb.First > 0 && analysis.Words.Tokens[verb.Verb.First - 1].Text == ","
        && analysis.Words.Tokens[verb.Verb.First].Start == clause.Span.Start && subject.Start < clause.Span.Start
            ? article.Quote(TextSpan.FromBounds(subject.Start, clause.Span.End))
            : clause;
}
