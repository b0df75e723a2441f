using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.Deeds;

/// <summary>
/// Tells who does what happened on a date: of whom the verb beside the date is said, or whoever stands behind "by" where it is passive.
/// Nobody, where that is no person, body or state ("the talks began on Friday").
/// </summary>
internal static class EventDoers
{
    /// <summary>The events, each with the names of those who do what it tells.</summary>
    public static ImmutableArray<EventFinding> Name(FoundSoFar found)
    {
        var bySentence = found.Dates.Where(date => !date.Expression.InTitle).ToLookup(date => date.Sentence.Span.Start);
        var names = new DeedNames(found.Document, found.People, found.Statements);
        var named = new Dictionary<EventFinding, EventFinding>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Analyses.Length; i++)
            foreach (var date in bySentence[found.Analyses[i].Sentence.Span.Start])
                named[date] = Name(found.Document.Article, names, found.Analyses[i], i, date);
        return [.. found.Dates.Select(date => named.GetValueOrDefault(date, date))];
    }

    private static EventFinding Name(Article article, DeedNames names, SentenceAnalysis analysis, int sentence, EventFinding date)
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
