using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells whether a sentence's deed is the one asked for and a date is its day, by what was read with the article: who does what to whom, and when.
/// However far apart both stand then, the date is the deed's.
/// </summary>
internal sealed class DatedDeed
{
    private readonly WhenQuestion question;
    private readonly List<string> verbs;

    public DatedDeed(WhenQuestion question, QuestionLight light)
    {
        (this.question, Asked) = (question, new AskedDeed(question, light));
        verbs = [.. question.Of(WhenPart.Deed).Select(i => question.Reading.Concepts[i].Term)];
    }

    /// <summary>The deed asked for, whatever its day.</summary>
    public AskedDeed Asked { get; }

    /// <summary>The deed of a sentence that is the one asked for, and done on that day; null where none is.</summary>
    /// <param name="told">The deeds of the sentence that may be meant.</param>
    /// <param name="found">The date.</param>
    /// <param name="sentence">How well the sentence meets each concept.</param>
    public DeedFinding? Of(ImmutableArray<DeedFinding> told, EventFinding found, double[] sentence)
    {
        // Whatever begins or ends by itself is told in many ways, and by its date just as well.
        if (!Asked.IsOfSomebody || told.IsEmpty || Published.Fits(Before(found))
            || question.IsPhaseOnly && !Asked.HasObject && !told.Any(deed => IsWhen(deed, found)))
            return null;
        var isCleft = Cleft.Fits(Before(found));
        return told.FirstOrDefault(deed => deed.Rule != Participle && (deed.Rule != DeedFinding.Noun || IsOfNoun(deed, found))
            && IsOn(deed, found, isCleft) && Asked.Is(deed, sentence));
    }

    /// <summary>Likewise by another verb than the one asked for, one that people use for it in their own words.</summary>
    public DeedFinding? OfRelated(ImmutableArray<DeedFinding> all, EventFinding found, double[] sentence)
    {
        return Of([.. all.Where(IsRelated)], found, sentence);

        bool IsRelated(DeedFinding deed) => Analyzer.Terms(PhrasalVerbs.Undone(deed.Verb.Text)) is [var verb, ..]
            && verbs.Exists(asked => Synonyms.AreRelated(asked, verb));
    }

    // "On Friday, when she set aside her plans, the port lifted its warning": a date that opens a sentence is that of its own deeds.
    private static bool IsOn(DeedFinding deed, EventFinding found, bool isCleft) => deed.When is { } day
        ? day == found.When && found.Rule != EventMatcher.ByClock
        : IsWhen(deed, found)
            || deed.Rule != Relative && (isCleft || deed.ToldBy is null && Opening.Fits(Before(found))) && !AnotherDay.Fits(Between(deed, found));

    // "In May 2021, when the talks collapsed"
    private static bool IsWhen(DeedFinding deed, EventFinding found) => When.Fits(Between(deed, found));

    // "After the resignation of Ann Other in early 2021", "Wednesday's raid": it is the noun's own day, whatever the sentence tells of it.
    private static bool IsOfNoun(DeedFinding deed, EventFinding found)
    {
        var (noun, date) = (deed.Verb.Span, found.Expression.Span);
        return noun.End <= date.Start
            ? deed.Sentence.Part(TextSpan.FromBounds(noun.End, date.Start)).Text is var behind && NounPhrase.Fits(behind) && !Verbal.Fits(behind)
            : date.End <= noun.Start && Adjectives.Fits(deed.Sentence.Part(TextSpan.FromBounds(date.End, noun.Start)).Text);
    }

    private static string Between(DeedFinding deed, EventFinding found)
    {
        var (from, to) = (found.Expression.Span.End - found.Sentence.Span.Start, deed.Verb.Span.Start - found.Sentence.Span.Start);
        return from >= 0 && from < to && to <= found.Sentence.Text.Length ? found.Sentence.Text[from..to] : ";";
    }

    private static string Before(EventFinding found) =>
        found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)];

    private const string Relative = "deed.relative";
    private const string Participle = "deed.participle";

    private static Regex When { get; } = Patterns.Of(@"^,? when [^,;:.]*$");

    private static Regex Opening { get; } = Patterns.Of(@"^(\W*|[\p{Lu}\s.,()–—-]{0,40}[–—-]\s*)$");

    private static Regex Published { get; } = Patterns.Of(@"\b(Posted|Updated|Published|Filed|Modified):?\s*$", RegexOptions.IgnoreCase);

    // Another time before the verb is its own: "on Friday nine died; the following day the mayor resigned".
    private static Regex AnotherDay { get; } = Patterns.Of(
        @";|\b(day|week|month|year|morning|night|\p{Lu}\p{Ll}+day|today|yesterday|tomorrow|19\d\d|20\d\d)s?\b");

    private static Regex NounPhrase { get; } = Patterns.Of(@"^( (of|in|on|at|against|near|outside|by|from|to) [^,.;:]{1,60})? ?$");

    private static Regex Verbal { get; } = Patterns.Of(@"\b(was|were|is|are|has|had|have|will|for|that|who|which|and|after|before|\p{Ll}+ed)\b");

    private static Regex Adjectives { get; } = Patterns.Of(@"^(['’]s)?( \p{Ll}+)? $");

    private static Regex Cleft { get; } = Patterns.Of(@"^\W*It (wasn['’]t|was not|was)( only)? $", RegexOptions.IgnoreCase);
}
