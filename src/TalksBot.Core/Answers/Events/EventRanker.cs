using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>The dated events that a question asks for, best first, and those that come nearest where none is.</summary>
internal sealed record EventsFound(ImmutableArray<RankedEvent> Ranked, ImmutableArray<RankedEvent> Nearest);

/// <summary>Finds the dated events that a question asks for: those that hold its words, and all of the articles that meet it best.</summary>
internal static class EventRanker
{
    private const int Candidates = 60;
    private const int BestArticles = 5;
    private const int MaxNearest = 2;

    private const double LeastOfBest = 0.8;

    // An article's day lies within the year that it names elsewhere.
    private const double LeastOfSame = 0.4;

    // "On Monday and, for some, on Tuesday".
    private const int OneBreath = 20;

    public static async Task<EventsFound> FindAsync(IPassageIndex index, WhenQuestion asked, CorpusFilter filter, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(index, asked.Reading, filter, cancellation);
        var question = asked.WithNames(light.EndsNameOfWords);
        var within = filter.Within(light.Articles.Take(BestArticles).Select(article => article.Info.Id));
        var own = await index.FindAsync(
            new FindingQuery(FindingKind.Event, QuestionTerms.Of(question.Reading, RankingParts.Light), filter, Candidates), cancellation);
        var near = light.Articles.IsEmpty ? [] : await index.ReadAllAsync(new FindingList(FindingKind.Event, within), cancellation).ToArrayAsync(cancellation);
        var said = question.IsSaying && !light.Articles.IsEmpty
            ? await index.ReadAllAsync(new FindingList(FindingKind.Statement, within), cancellation).ToArrayAsync(cancellation)
            : [];
        var deeds = question.Of(WhenPart.Deed).Any() && !light.Articles.IsEmpty ? await DeedsAsync(index, question, filter, within, cancellation) : [];
        var people = (light.IsName.Contains(true) || question.Of(WhenPart.Object).Any()) && !light.Articles.IsEmpty
            ? await index.ReadAllAsync(new FindingList(FindingKind.Person, within), cancellation).ToArrayAsync(cancellation)
            : [];
        var hits = own.Concat(near)
            .Where(hit => !hit.Finding.Sentence.InTitle)
            .DistinctBy(hit => (hit.Article.Id, ((EventFinding)hit.Finding).Expression.Span))
            .ToImmutableArray();
        var (past, statements, told, cast) = (new PastEvents(hits), new StatementsNear([.. said]), new DeedsNear(question, deeds), new PeopleNear(people));
        var dates = new DatesBeside(hits);
        var matchers = new InLight<EventMatcher>(light, own => new EventMatcher(question, own, past, statements, told, cast, dates));
        var ranked = InOrder((matcher, found, article) => matcher.Score(found, article));
        ranked = AheadFirst(question, ranked);
        if (ranked.IsEmpty && question.MayBeToldOtherwise)
            ranked = InOrder((matcher, found, article) => matcher.ScoreRelated(found, article));
        if (ranked is [{ Event: { Precision: not DatePrecision.Day, When: { } coarse } } best, ..] && Named(best.Article.Id, coarse) is { } day)
            ranked = ranked.Insert(0, Ranked(day, best.Score));
        return new EventsFound(
            WithDays(WithoutOthers(question, new PairedDates(question, light).Of(ranked, hits))),
            [.. own.Where(hit => !hit.Finding.Sentence.InTitle).Take(MaxNearest).Select(hit => Ranked(hit, 0))]);

        // "Searched the house earlier this week. … Before Monday's search, they wrote to him."
        FindingHit? Named(string article, DateRange coarse) => hits.FirstOrDefault(hit => hit.Article.Id == article
            && hit.Finding is EventFinding { Precision: DatePrecision.Day, When: { } when } found
            && coarse.FirstDay <= when.FirstDay && when.LastDay <= coarse.LastDay && matchers.Of(article).NamesDeed(found, hit.Article));

        ImmutableArray<RankedEvent> InOrder(Func<EventMatcher, EventFinding, ArticleInfo, double?> score) => [.. hits
            .Select(hit => (hit, score: score(matchers.Of(hit.Article.Id), (EventFinding)hit.Finding, hit.Article)))
            .Where(candidate => candidate.score is not null)
            .Select(candidate => Ranked(candidate.hit, candidate.score!.Value))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Article.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Event.Expression.Offset)];

        RankedEvent Ranked(FindingHit hit, double score) => new(hit.Article, (EventFinding)hit.Finding, score,
            matchers.Of(hit.Article.Id).Read((EventFinding)hit.Finding, hit.Article.Id).Highlights);
    }

    // "When does Norrland vote": where an article has a day that is still to come, none of those before is meant.
    private static ImmutableArray<RankedEvent> AheadFirst(WhenQuestion question, ImmutableArray<RankedEvent> ranked) =>
        question.IsPresent && !question.IsComing && ranked is [var best, ..] && !IsAhead(best)
            && ranked.Where(one => one.Article.Id == best.Article.Id && IsAhead(one)).ToArray() is { Length: > 0 } ahead
            ? [.. ahead, .. ranked.Except(ahead).Where(one => one.Article.Id != best.Article.Id)] : ranked;

    private static bool IsAhead(RankedEvent one) => one.Article.Published is { } published && one.Event.When is { } when
        && (when.LastDay > published || when.LastDay == published && one.Event.Setting.Is(DateTraits.Ahead | DateTraits.Next));

    // Of "in mid-September" and "on September 16" the day says more, where they can be one; so does the month of a year in one article.
    private static ImmutableArray<RankedEvent> WithDays(ImmutableArray<RankedEvent> ranked) =>
        ranked is [{ Event: { Precision: not DatePrecision.Day, When: { } coarse } } best, ..] && ranked.FirstOrDefault(one => IsFinerThan(one, best)
            && one.Event.When is { } when && when != coarse && coarse.FirstDay <= when.FirstDay && when.LastDay <= coarse.LastDay) is { } finer
            ? [finer, .. ranked.Remove(finer)] : ranked;

    private static bool IsFinerThan(RankedEvent one, RankedEvent best) => one.Article.Id == best.Article.Id
        ? one.Score >= LeastOfSame * best.Score
        : one.Score >= LeastOfBest * best.Score && one.Event.Precision == DatePrecision.Day;

    private static async Task<IEnumerable<FindingHit>> DeedsAsync(
        IPassageIndex index, WhenQuestion question, CorpusFilter filter, CorpusFilter within, CancellationToken cancellation)
    {
        var own = await index.FindAsync(
            new FindingQuery(FindingKind.Deed, QuestionTerms.Of(question.Reading, RankingParts.Light), filter, Candidates), cancellation);
        return own.Concat(await index.ReadAllAsync(new FindingList(FindingKind.Deed, within), cancellation).ToArrayAsync(cancellation));
    }

    /// <summary>
    /// "The worst week in March since 2021, when they took over": of a sentence's dates the deed asked for has one, or those told in one breath.
    /// </summary>
    private static ImmutableArray<RankedEvent> WithoutOthers(WhenQuestion question, ImmutableArray<RankedEvent> ranked) =>
        !question.Of(WhenPart.Deed).Any() ? ranked : [.. ranked.Where((one, i) => !ranked.Take(i).Any(better => IsOther(one, better)))];

    private static bool IsOther(RankedEvent one, RankedEvent better) =>
        one.Article.Id == better.Article.Id && one.Event.Sentence.Span == better.Event.Sentence.Span
        && Math.Max(one.Event.Expression.Span.Start - better.Event.Expression.Span.End,
            better.Event.Expression.Span.Start - one.Event.Expression.Span.End) > OneBreath;
}

/// <summary>An event with how well it fits a question.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Event">The event.</param>
/// <param name="Score">Comparable within one question only.</param>
/// <param name="Highlights">The words that meet the question, counted from the sentence's start.</param>
public sealed record RankedEvent(ArticleInfo Article, EventFinding Event, double Score, ImmutableArray<TextSpan> Highlights);
