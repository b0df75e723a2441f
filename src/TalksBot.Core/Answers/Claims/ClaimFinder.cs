using System.Collections.Immutable;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Finds the claims that a question about losses asks for.</summary>
internal static class ClaimFinder
{
    private const int MaxArticles = 12;

    // What meets much less of the question than the best is of another event.
    private const double Beside = 0.8;

    /// <summary>The claims that fit, in the order of articles and sentences.</summary>
    public static async Task<ImmutableArray<FindingHit>> FindAsync(
        IPassageIndex index, ClaimQuestion asked, QuestionLight light, CorpusFilter filter, CancellationToken cancellation)
    {
        var within = light.Reading.Concepts.IsEmpty ? filter : filter.Within(light.Articles.Take(MaxArticles).Select(article => article.Info.Id));
        var events = light.Reading.Concepts.IsEmpty && !asked.Period.Excludes
            ? []
            : await index.ReadAllAsync(new FindingList(FindingKind.Event, within), cancellation).ToArrayAsync(cancellation);
        var claims = await index.ReadAllAsync(new FindingList(FindingKind.Claim, within), cancellation)
            .Where(hit => !hit.Finding.Sentence.InTitle)
            .ToArrayAsync(cancellation);
        var counting = claims.Select(hit => (hit.Article.Id, hit.Finding.Sentence.Span)).ToHashSet();
        var matcher = new ClaimMatcher(asked, light, new OwnEvent([.. events]), counting);
        var fitting = claims
            .Select(hit => (hit, score: matcher.Score((ClaimFinding)hit.Finding, hit.Article)))
            .Where(candidate => candidate.score is not null)
            .ToArray();
        var best = fitting.Max(candidate => candidate.score);
        var near = fitting.Where(candidate => candidate.score >= Beside * best).Select(candidate => candidate.hit).ToImmutableArray();
        var current = near.Where(hit => asked.Period.Fits(((ClaimFinding)hit.Finding).When) != false).ToImmutableArray();
        return WithoutSingles(asked, current.IsEmpty ? near : current);
    }

    /// <summary>"A guard was shot" in an article that counts all who were: he is one of them and left out, unless guards are asked for.</summary>
    private static ImmutableArray<FindingHit> WithoutSingles(ClaimQuestion asked, ImmutableArray<FindingHit> hits)
    {
        if (!asked.Victims.IsEmpty || asked.Event.Concepts.IsEmpty)
            return hits;
        var totals = hits.Select(hit => (ClaimFinding)hit.Finding).Where(claim => VictimWords.GroupOf(claim.Victims) == VictimWords.Anybody && !IsSingle(claim))
            .SelectMany(claim => Counts(claim).Select(harm => (claim.ArticleId, harm))).ToHashSet();
        return [.. hits.Where(
            hit => !IsSingle((ClaimFinding)hit.Finding) || !Counts((ClaimFinding)hit.Finding).Any(harm => totals.Contains((hit.Article.Id, harm))))];
    }

    private static IEnumerable<Harm> Counts(ClaimFinding claim) => Enum.GetValues<Harm>().Where(harm => ClaimDraft.FigureOf(claim, harm) is not null);

    private static bool IsSingle(ClaimFinding claim) =>
        Counts(claim).All(harm => ClaimDraft.FigureOf(claim, harm) == Figure.Exactly(1))
        && !claim.Wording.Text.Split(' ').Any(word => word.Equals("one", StringComparison.OrdinalIgnoreCase) || word == "1");
}
