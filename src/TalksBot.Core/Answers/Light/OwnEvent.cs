using System.Buffers;
using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Light;

/// <summary>
/// Tells the sentences of an article that go on about its own event from those about another: of the past that it recalls, of another
/// day, or announced as another ("in a separate attack").
/// </summary>
internal sealed class OwnEvent
{
    // Reports call the same night by either of its days.
    private const int SameDays = 1;
    private const int Opening = 450;
    private const int Next = 3;

    // A paragraph or two on, an article still tells of the time that it has named.
    private const int Told = 400;

    private static readonly SearchValues<string> Cues =
        SearchValues.Create([.. RuleData.Lines("Answers/Light/other-event-cues.txt")], StringComparison.OrdinalIgnoreCase);

    private readonly PastEvents past;
    private readonly ILookup<string, FindingHit> dated;
    private readonly ILookup<string, FindingHit> days;
    private readonly Dictionary<string, LocalDate> main = [];

    /// <param name="events">The dated events of the articles.</param>
    public OwnEvent(ImmutableArray<FindingHit> events)
    {
        past = new PastEvents(events);
        dated = events.Where(hit => hit.Finding is EventFinding { When: not null } && !hit.Finding.Sentence.InTitle).ToLookup(hit => hit.Article.Id);
        days = dated.SelectMany(article => article).Where(hit => ((EventFinding)hit.Finding).Precision == DatePrecision.Day).ToLookup(hit => hit.Article.Id);
        foreach (var article in days)
            if (article.Where(hit => hit.Finding.Sentence.Offset < Opening && !past.Holds(article.Key, hit.Finding.Sentence.Span))
                .MinBy(hit => hit.Finding.Sentence.Offset) is { } first)
                main[article.Key] = Day(first);
    }

    /// <summary>The days that a sentence names, or that stand in the one before it; empty where neither has any.</summary>
    public IEnumerable<DateRange> DaysOf(string article, TextSpan sentence)
    {
        var own = dated[article].Where(hit => hit.Finding.Sentence.Span.Overlaps(sentence)).ToList();
        var before = own.Count > 0
            ? own
            : [.. dated[article].Where(hit => hit.Finding.Sentence.Span.End <= sentence.Start && sentence.Start - hit.Finding.Sentence.Span.End <= Next)];
        return before.Select(hit => ((EventFinding)hit.Finding).When!.Value);
    }

    /// <summary>The days or months that the last sentence before names that has any; empty where there is none near.</summary>
    public IEnumerable<DateRange> DaysBefore(string article, TextSpan sentence)
    {
        var before = dated[article].Where(hit => hit.Finding.Sentence.Span.End <= sentence.Start && IsWithinMonth(hit)).ToList();
        return before.MaxBy(hit => hit.Finding.Sentence.Offset) is { } last && sentence.Start - last.Finding.Sentence.Span.End <= Told
            ? before.Where(hit => hit.Finding.Sentence.Span == last.Finding.Sentence.Span).Select(hit => ((EventFinding)hit.Finding).When!.Value)
            : [];
    }

    /// <summary>Whether a sentence has a date of its own.</summary>
    public bool IsDated(string article, TextSpan sentence) => dated[article].Any(hit => hit.Finding.Sentence.Span.Overlaps(sentence));

    /// <summary>
    /// Whether the sentence before recalls an event that this one goes on to tell: "It is ten years since the Ossen fire. On 3 May 2015, …"
    /// </summary>
    public bool IsRecalled(string article, TextSpan sentence) => dated[article].Any(hit => hit.Finding.Sentence.Span.End <= sentence.Start
        && sentence.Start - hit.Finding.Sentence.Span.End <= Next && Recalling.Fits(hit.Finding.Sentence.Text));

    /// <summary>Whether a sentence goes on about the article's own event.</summary>
    public bool Holds(string article, Quote sentence) =>
        !past.Holds(article, sentence.Span) && !IsOfAnotherDay(article, sentence.Span)
        && (!sentence.Text.AsSpan().ContainsAny(Cues) || IsTheToll.Fits(sentence.Text));

    /// <summary>Whether a sentence begins with something else than what was told before it: "Meanwhile, a ferry sank".</summary>
    public static bool TurnsAway(Quote sentence) => Turning.Fits(sentence.Text) && !IsTheToll.Fits(sentence.Text);

    private static Regex Turning { get; } = Patterns.Of(@"^(Meanwhile|Elsewhere|Separately)\b", RegexOptions.IgnoreCase);

    // "Meanwhile, the death toll went on rising": there is only one that a reader knows of.
    private static Regex IsTheToll { get; } = Patterns.Of(
        @"^(Meanwhile|Elsewhere)?,? ?the (\p{Ll}+ )?(death )?toll (has |had |also |still ){0,2}"
        + @"(continue[sd]?|keeps?|kept|went|goes|rose|rises?|risen|climb(s|ed)?|grew|grows|grown|reache[sd]|stood|stands|is|was)\b", RegexOptions.IgnoreCase);

    private bool IsOfAnotherDay(string article, TextSpan sentence) =>
        main.TryGetValue(article, out var day)
        && days[article].Where(hit => hit.Finding.Sentence.Span.Overlaps(sentence)).ToList() is { Count: > 0 } own
        && own.TrueForAll(hit => Math.Abs(Period.DaysBetween(day, Day(hit))) > SameDays);

    private static Regex Recalling { get; } = Patterns.Of(@"\banniversar(y|ies) of\b|\byears? (since|after)\b", RegexOptions.IgnoreCase);

    private static bool IsWithinMonth(FindingHit hit) => ((EventFinding)hit.Finding).When!.Value is var when && when.FirstDay.PlusMonths(1) > when.LastDay;

    private static LocalDate Day(FindingHit hit) => ((EventFinding)hit.Finding).When!.Value.FirstDay;
}
