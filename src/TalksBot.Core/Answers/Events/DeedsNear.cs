using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;

namespace TalksBot.Core.Answers.Events;

/// <summary>The deeds of the articles, by the sentence: whose deed it is that was done on a date.</summary>
internal sealed class DeedsNear(IEnumerable<FindingHit> hits)
{
    private const double TermMatch = 1;

    private readonly ILookup<string, DeedFinding> byArticle = hits.ToLookup(hit => hit.Article.Id, hit => (DeedFinding)hit.Finding);

    private readonly ILookup<(string Article, TextSpan Sentence), DeedFinding> bySentence =
        hits.ToLookup(hit => (hit.Article.Id, hit.Finding.Sentence.Span), hit => (DeedFinding)hit.Finding);

    /// <summary>The deeds of a dated sentence that are the one asked for.</summary>
    public ImmutableArray<DeedFinding> Of(WhenQuestion question, EventFinding found, string article) => Asked(question, In(found, article), 0);

    /// <summary>The deeds of an article with the very verb asked for.</summary>
    public ImmutableArray<DeedFinding> Of(WhenQuestion question, string article) => Asked(question, byArticle[article], TermMatch);

    /// <summary>All deeds of a dated sentence.</summary>
    public ImmutableArray<DeedFinding> In(EventFinding found, string article) =>
        [.. bySentence[(article, found.Sentence.Span)].DistinctBy(deed => deed.Verb.Span)];

    private static ImmutableArray<DeedFinding> Asked(WhenQuestion question, IEnumerable<DeedFinding> all, double least)
    {
        var wanted = question.Of(WhenPart.Deed).Select(i => question.Reading.Concepts[i]).ToArray();
        return wanted.Length == 0 ? [] : [.. all.Where(deed => Analyzer.Terms(PhrasalVerbs.Undone(deed.Verb.Text)).Any(IsAsked))];

        bool IsAsked(string term) => Array.Exists(wanted, concept => concept.Match(term) is > 0 and var met && met >= least);
    }

    /// <summary>Whether they are to be done on another day: "grew on Thursday and is to hit the coast on Friday".</summary>
    public static bool ArePlannedForOtherDay(ImmutableArray<DeedFinding> told, DateRange when) =>
        AreOfOtherDay(told, when) && told.All(deed => deed.Status == DeedStatus.Planned);

    /// <summary>Whether all deeds that are asked for have another day than the event.</summary>
    public static bool AreOfOtherDay(ImmutableArray<DeedFinding> told, DateRange when) =>
        !told.IsEmpty && told.All(deed => deed.When is { } day && !day.Overlaps(when));
}
