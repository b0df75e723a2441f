using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>The deeds of the articles, by the sentence: whose deed it is that was done on a date.</summary>
internal sealed class DeedsNear(IEnumerable<FindingHit> hits)
{
    private readonly ILookup<(string Article, TextSpan Sentence), DeedFinding> bySentence =
        hits.ToLookup(hit => (hit.Article.Id, hit.Finding.Sentence.Span), hit => (DeedFinding)hit.Finding);

    /// <summary>The deeds of a dated sentence that are the one asked for.</summary>
    public ImmutableArray<DeedFinding> Of(WhenQuestion question, EventFinding found, string article)
    {
        var wanted = question.Of(WhenPart.Deed).Select(i => question.Reading.Concepts[i]).ToArray();
        return wanted.Length == 0 ? []
            : [.. bySentence[(article, found.Sentence.Span)].DistinctBy(deed => deed.Verb.Span)
                .Where(deed => Analyzer.Terms(deed.Verb.Text).Any(term => Array.Exists(wanted, concept => concept.Match(term) > 0)))];
    }

    /// <summary>Whether all deeds that are asked for have another day than the event.</summary>
    public static bool AreOfOtherDay(ImmutableArray<DeedFinding> told, DateRange when) =>
        !told.IsEmpty && told.All(deed => deed.When is { } day && !day.Overlaps(when));
}
