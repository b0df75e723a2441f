using NodaTime;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Light;

/// <summary>
/// The sentences in which an article recalls what happened long before it was written: what its title and opening say isn't said of
/// them.
/// </summary>
public sealed class PastEvents
{
    // News tells of the days before it; what is older than this many is recalled.
    private const int DaysOfNews = 21;

    // What is recalled goes on in the next sentence: "All 92 people on board were killed."
    private const int Reach = 160;

    private readonly ILookup<string, (TextSpan Sentence, bool IsPast)> dated;

    /// <param name="events">The dated events of the articles.</param>
    public PastEvents(IEnumerable<FindingHit> events) => dated = events
        .Where(hit => !hit.Finding.Sentence.InTitle && hit.Finding is EventFinding { When: not null } && hit.Article.Published is not null)
        .GroupBy(hit => (hit.Article.Id, hit.Finding.Sentence.Span))
        .ToLookup(sentence => sentence.Key.Id,
            sentence => (sentence.Key.Span, sentence.All(hit => IsPast((EventFinding)hit.Finding, hit.Article.Published!.Value))));

    /// <summary>Whether a sentence tells of such a time, or follows one that does without a date of its own.</summary>
    public bool Holds(string article, TextSpan sentence)
    {
        var (own, before) = ((bool?)null, (TextSpan?)null);
        var beforeIsPast = false;
        foreach (var (span, isPast) in dated[article])
            if (span.Overlaps(sentence))
                own = isPast && own != false;
            else if (span.End <= sentence.Start && (before is not { } known || span.End > known.End))
                (before, beforeIsPast) = (span, isPast);
        return own ?? (beforeIsPast && before is { } last && sentence.Start - last.End <= Reach);
    }

    private static bool IsPast(EventFinding found, LocalDate published) => found.When!.Value.LastDay < published.PlusDays(-DaysOfNews);
}
