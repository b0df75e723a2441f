using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// The dates of each sentence: of "her first ball in 1951 and Beck's death in 1988" the death has the one right behind it, and the other is of
/// something else.
/// </summary>
internal sealed class DatesBeside(IEnumerable<FindingHit> events)
{
    private readonly ILookup<(string Article, TextSpan Sentence), EventFinding> bySentence =
        events.ToLookup(hit => (hit.Article.Id, hit.Finding.Sentence.Span), hit => (EventFinding)hit.Finding);

    /// <summary>Whether all that is named in a sentence has another date than this.</summary>
    /// <param name="found">The date.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="places">Where the deed or the event is named, in the sentence's text.</param>
    public bool AreOthers(EventFinding found, string article, IReadOnlyCollection<TextSpan> places)
    {
        var others = bySentence[(article, found.Sentence.Span)]
            .Where(other => other.When is { } when && found.When is { } own && !when.Overlaps(own)).ToArray();
        return others.Length > 0 && places.Count > 0
            && places.All(place => !IsBeside(place, found) && Array.Exists(others, other => IsBeside(place, other)));
    }

    private static bool IsBeside(TextSpan place, EventFinding date)
    {
        var (text, start) = (date.Sentence.Text, date.Expression.Span.Start - date.Sentence.Span.Start);
        return place.End <= start && start <= text.Length && Behind.Fits(text.AsSpan(place.End, start - place.End));
    }

    // "The death of her friend Tom Beck last year"
    private static Regex Behind { get; } = Patterns.Of(@"^( of (?!which|whom)[^,;:.\d]{1,60})? $");
}
