using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.Checks;

/// <summary>How a sentence tells the deed that is claimed.</summary>
internal enum DeedTold
{
    /// <summary>It tells no such deed.</summary>
    Not,
    Done,
    Denied,

    /// <summary>It is planned, wanted or supposed only.</summary>
    Ahead,

    /// <summary>Who does it is whom it is claimed to be done to, and the other way round.</summary>
    Swapped,
}

/// <summary>Compares the deeds of a claim with those that were found in articles when they were read.</summary>
/// <param name="claim">What is checked.</param>
/// <param name="hits">Deeds of the articles.</param>
internal sealed class DeedMatch(CheckedClaim claim, ImmutableArray<FindingHit> hits)
{
    private readonly ILookup<(string Article, TextSpan Sentence), DeedFinding> told =
        hits.ToLookup(hit => (hit.Article.Id, hit.Finding.Sentence.Span), hit => (DeedFinding)hit.Finding);

    /// <summary>What a sentence tells of the deed; done, where it tells so in one place and otherwise in another.</summary>
    public DeedTold In(string article, TextSpan sentence)
    {
        var ways = claim.Deeds.Where(deed => !deed.Sentence.InTitle)
            .SelectMany(own => told[(article, sentence)].Where(other => IsSame(own, other)).Select(other => How(own, other))).ToArray();
        return ways.Contains(DeedTold.Done) ? DeedTold.Done : ways.FirstOrDefault();
    }

    // The verb is one of the words that the claim depends on.
    private bool IsSame(DeedFinding own, DeedFinding other)
    {
        var terms = Analyzer.Terms(other.Verb.Text);
        return !IsNobody(own.Object ?? own.Doer) && !IsNobody(other.Object ?? other.Doer)
            && claim.Reading.Concepts.Any(concept => own.Verb.Span.Contains(concept.Start) && terms.Any(term => concept.Match(term) >= 1));
    }

    private static DeedTold How(DeedFinding own, DeedFinding other) =>
        Share(own.Doer, other.Object) && Share(own.Object, other.Doer) ? DeedTold.Swapped
        : other.Status == DeedStatus.Denied != (own.Status == DeedStatus.Denied) ? DeedTold.Denied
        : IsAhead(other.Status) && !IsAhead(own.Status) ? DeedTold.Ahead
        : DeedTold.Done;

    // "Nobody was killed" doesn't deny that 45 soldiers were killed elsewhere.
    private static bool IsNobody(Quote? phrase) =>
        phrase is not null && Lexicon.Of(phrase.Text.Split(' ')[0].ToLowerInvariant()).Is(WordKinds.Negative);

    private static bool IsAhead(DeedStatus status) => status is DeedStatus.Planned or DeedStatus.Demanded or DeedStatus.Conditional;

    private static bool Share(Quote? one, Quote? other) => PartyNames.Share(PartyNames.Keys(one?.Text), PartyNames.Keys(other?.Text));
}
