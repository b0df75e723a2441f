using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>"Speaks in Ossen on 3 November, and Tulvar on 5 November": of dates told in one breath each has the name beside it.</summary>
/// <param name="question">What is asked.</param>
/// <param name="light">The question in the light of the articles.</param>
internal sealed class PairedDates(WhenQuestion question, QuestionLight light)
{
    /// <summary>The events; where one has another name's date than the one asked for, the date beside that name stands in its stead.</summary>
    /// <param name="ranked">The events that the question asks for.</param>
    /// <param name="all">All events of the articles.</param>
    public ImmutableArray<RankedEvent> Of(ImmutableArray<RankedEvent> ranked, ImmutableArray<FindingHit> all) =>
        [.. ranked.Select(one => NamesIn(one.Article.Id) is { Count: > 0 } names && all.FirstOrDefault(hit =>
                hit.Article.Id == one.Article.Id && IsOfOther(names, one.Event, (EventFinding)hit.Finding)) is { } other
                ? one with { Event = (EventFinding)other.Finding } : one)
            .DistinctBy(one => (one.Article.Id, one.Event.Expression.Span))];

    private List<Concept> NamesIn(string article) => light.In(article).IsName is var isName
        ? [.. question.Reading.Concepts.Where((_, i) => isName[i])] : [];

    private static bool IsOfOther(List<Concept> names, EventFinding one, EventFinding other)
    {
        var sentence = one.Sentence;
        if (sentence.Span != other.Sentence.Span || one.Expression.Span == other.Expression.Span || one.When is null || other.When is null)
            return false;
        var isFirst = one.Expression.Span.Start < other.Expression.Span.Start;
        var (first, second) = isFirst ? (one, other) : (other, one);
        var (text, from, to) =
            (sentence.Text, first.Expression.Span.End - sentence.Span.Start, second.Expression.Span.Start - sentence.Span.Start);
        if (from < 0 || from > to || to > text.Length)
            return false;
        var between = text[from..to];
        var behind = Behind.Find(text[Math.Min(text.Length, to + second.Expression.Text.Length)..]).Value;
        var before = Before.Find(text[..Math.Clamp(first.Expression.Span.Start - sentence.Span.Start, 0, from)]).Value;
        var (ofFirst, ofSecond) = NamesThenDate.Fits(between) ? (before, between) : DateThenNames.Fits(between) ? (between, behind) : ("", "");
        var (own, others) = isFirst ? (ofFirst, ofSecond) : (ofSecond, ofFirst);
        return own.Length > 0 && names.Exists(name => Holds(others, name) && !Holds(own, name));
    }

    private static bool Holds(string text, Concept name) => Analyzer.Terms(text).Any(term => name.Match(term) > 0);

    // ", and Tulvar, on", " and in Tulvar on"
    private static Regex NamesThenDate { get; } = Patterns.Of(
        @"^(,| and\b|;)( (\p{Lu}[\p{L}.'’-]*|\d+|and|then|in|at|for|the|on|from|until),?){1,12} ?$");

    // " in Ossen and on"
    private static Regex DateThenNames { get; } = Patterns.Of(@"^ (in|at|for) (the )?(\p{Lu}[\p{L}.'’-]*,? ?){1,5}(and |; )?((on|from|until) )?$");

    private static Regex Before { get; } = Patterns.Of(@"(in|at|for) (the )?(\p{Lu}[\p{L}.'’-]*,? ?){1,5}$");

    private static Regex Behind { get; } = Patterns.Of(@"^ (in|at|for) (the )?(\p{Lu}[\p{L}.'’-]*,? ?){1,5}");
}
