using NodaTime;
using TalksBot.Core.Findings.Events;

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

    private readonly Dictionary<string, Dictionary<TextSpan, bool>> dated = new(StringComparer.Ordinal);

    /// <param name="events">The dated events of the articles.</param>
    public PastEvents(IEnumerable<FindingHit> events)
    {
        foreach (var hit in events)
        {
            if (hit.Finding is not EventFinding { When: not null, Sentence: { InTitle: false, Span: var span } } found
                || hit.Article.Published is not { } published)
                continue;
            if (!dated.TryGetValue(hit.Article.Id, out var sentences))
                dated[hit.Article.Id] = sentences = [];
            sentences[span] = sentences.GetValueOrDefault(span, true) && IsPast(found, published);
        }
    }

    /// <summary>Whether a sentence tells of such a time, or follows one that does without a date of its own.</summary>
    public bool Holds(string article, TextSpan sentence)
    {
        var (own, before) = ((bool?)null, (TextSpan?)null);
        var beforeIsPast = false;
        if (!dated.TryGetValue(article, out var sentences))
            return false;
        foreach (var (span, isPast) in sentences)
            if (span.Overlaps(sentence))
                own = isPast && own != false;
            else if (span.End <= sentence.Start && (before is not { } known || span.End > known.End))
                (before, beforeIsPast) = (span, isPast);
        return own ?? (beforeIsPast && before is { } last && sentence.Start - last.End <= Reach);
    }

    private static bool IsPast(EventFinding found, LocalDate published) => found.When!.Value.LastDay < published.PlusDays(-DaysOfNews);
}
