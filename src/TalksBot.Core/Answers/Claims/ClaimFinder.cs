using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Finds the claims that a question about losses asks for.</summary>
internal static class ClaimFinder
{
    private const int MaxArticles = 12;

    // What meets much less of the question than the best is of another event.
    private const double Beside = 0.8;

    // But the next sentence may count the injured of the same event.
    private const double BesideOther = 0.7;

    private static readonly Harm[] Harms = Enum.GetValues<Harm>();

    /// <summary>Every claim but those of titles, in the order of articles and sentences.</summary>
    public static async Task<ImmutableArray<FindingHit>> AllAsync(IPassageIndex index, CorpusFilter filter, CancellationToken cancellation) =>
    [
        .. await index.ReadAllAsync(new FindingList(FindingKind.Claim, filter), cancellation)
            .Where(hit => !hit.Finding.Sentence.InTitle).ToArrayAsync(cancellation),
    ];

    /// <summary>The claims that fit, in the order of articles and sentences.</summary>
    /// <param name="index">The index.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="light">The question in the light of the articles.</param>
    /// <param name="filter">Which articles to look in.</param>
    /// <param name="all">Gives <see cref="AllAsync"/>, for questions that name no event.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ImmutableArray<FindingHit>> FindAsync(
        IPassageIndex index, ClaimQuestion asked, QuestionLight light, CorpusFilter filter, Func<Task<ImmutableArray<FindingHit>>> all,
        CancellationToken cancellation)
    {
        var isOfAnEvent = !light.Reading.Concepts.IsEmpty;
        var within = isOfAnEvent ? filter.Within(light.Articles.Take(MaxArticles).Select(article => article.Info.Id)) : filter;
        var claims = isOfAnEvent ? await AllAsync(index, within, cancellation) : await all();
        var events = !isOfAnEvent && !asked.Period.Excludes
            ? []
            : await index.ReadAllAsync(new FindingList(FindingKind.Event, isOfAnEvent ? within : filter.Within(Undated(asked, claims))), cancellation)
                .ToArrayAsync(cancellation);
        var counting = isOfAnEvent ? claims.Select(hit => (hit.Article.Id, hit.Finding.Sentence.Span)).ToHashSet() : [];
        var matcher = new ClaimMatcher(asked, light, new OwnEvent([.. events]), counting, new ClaimNames());
        var fitting = claims
            .Select(hit => (hit, score: matcher.Score((ClaimFinding)hit.Finding, hit.Article)))
            .Where(candidate => candidate.score is not null)
            .ToArray();
        var most = fitting.Max(candidate => candidate.score);
        var best = fitting.Where(candidate => candidate.score >= Beside * most).Select(candidate => candidate.hit).ToImmutableArray();
        var counted = best.SelectMany(hit => Counts((ClaimFinding)hit.Finding).Select(harm => (hit.Article.Id, harm))).ToHashSet();
        var articles = best.Select(hit => hit.Article.Id).ToHashSet();
        var near = fitting.Where(candidate => candidate.score >= Beside * most || candidate.score >= BesideOther * most && CountsOther(candidate.hit))
            .Select(candidate => candidate.hit).ToImmutableArray();
        var current = near.Where(hit => asked.Period.Fits(((ClaimFinding)hit.Finding).When) != false).ToImmutableArray();
        return WithoutSingles(asked, WithoutOneOfThem(current.IsEmpty ? near : current));

        // "More than 500 were injured", in the sentence behind the one with the dead.
        bool CountsOther(FindingHit hit) => articles.Contains(hit.Article.Id)
            && Counts((ClaimFinding)hit.Finding).All(harm => !counted.Contains((hit.Article.Id, harm)) && (asked.Harms.IsEmpty || asked.Harms.Contains(harm)));
    }

    /// <summary>The articles of claims of which only the events around them tell whether they are of the period asked for.</summary>
    private static IEnumerable<string> Undated(ClaimQuestion asked, ImmutableArray<FindingHit> claims) =>
        claims.Where(hit => asked.Period.Fits(((ClaimFinding)hit.Finding).When) is null).Select(hit => hit.Article.Id).Distinct();

    /// <summary>"The mother of one of the children killed", "of another child killed": no toll where the article gives one.</summary>
    private static ImmutableArray<FindingHit> WithoutOneOfThem(ImmutableArray<FindingHit> hits)
    {
        var tolls = hits.Where(hit => !IsOneOfThem(hit))
            .SelectMany(hit => Counts((ClaimFinding)hit.Finding).Select(harm => (hit.Article.Id, harm))).ToHashSet();
        return [.. hits.Where(hit => !IsOneOfThem(hit) || !Counts((ClaimFinding)hit.Finding).All(harm => tolls.Contains((hit.Article.Id, harm))))];
    }

    private static bool IsOneOfThem(FindingHit hit) => (ClaimFinding)hit.Finding is var claim
        && Counts(claim).All(harm => ClaimDraft.FigureOf(claim, harm) == Figure.Exactly(1)) && OneOfThem.Fits(claim.Wording.Text);

    private static Regex OneOfThem { get; } = Patterns.Of(@"\b(one of|another)\b", RegexOptions.IgnoreCase);

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

    private static IEnumerable<Harm> Counts(ClaimFinding claim) => Harms.Where(harm => ClaimDraft.FigureOf(claim, harm) is not null);

    private static bool IsSingle(ClaimFinding claim) =>
        Counts(claim).All(harm => ClaimDraft.FigureOf(claim, harm) == Figure.Exactly(1))
        && !claim.Wording.Text.Split(' ').Any(word => word.Equals("one", StringComparison.OrdinalIgnoreCase) || word == "1");
}
