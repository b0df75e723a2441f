using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.People;

/// <summary>The time that a question for somebody names: who was arrested on Monday isn't the one whom it asks for who was arrested on Friday.</summary>
/// <param name="question">The question.</param>
/// <param name="period">The time that it names.</param>
/// <param name="events">The dates of the articles, by article.</param>
internal sealed class TimeAsked(WhoQuestion question, PeriodAsked period, ILookup<string, EventFinding> events)
{
    /// <summary>Nothing where the question names no time, or no deed that could have one.</summary>
    /// <param name="index">Where the articles are.</param>
    /// <param name="question">The question.</param>
    /// <param name="casts">The articles.</param>
    /// <param name="filter">What is asked within.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<TimeAsked?> OfAsync(
        IPassageIndex index, WhoQuestion question, ImmutableArray<ArticleCast> casts, CorpusFilter filter, CancellationToken cancellation)
    {
        if (question.Deed is null || casts.IsEmpty)
            return null;
        var period = PeriodAsked.Split(question.Reading.Question, casts.Max(cast => cast.Info.Published)).Period;
        if (period == PeriodAsked.Any)
            return null;
        var found = await index.ReadAllAsync(new FindingList(FindingKind.Event, filter.Within(casts.Select(cast => cast.Info.Id))), cancellation)
            .ToArrayAsync(cancellation);
        return new TimeAsked(question, period, found.ToLookup(hit => hit.Article.Id, hit => (EventFinding)hit.Finding));
    }

    /// <summary>Whether the sentence that proves it tells the deed of other times only.</summary>
    public bool IsOther(DeedCandidate candidate)
    {
        var sentence = candidate.Quote;
        var deeds = Analyzer.Tokens(sentence.Text).Where(token => question.Deed!.Match(token.Term) >= QuestionLight.Enough)
            .Select(token => new TextSpan(sentence.Offset + token.Span.Start, token.Span.Length)).ToArray();
        var dates = events[candidate.Article.Id].Where(date => date.When is not null && sentence.Span.Contains(date.Expression.Span)).ToArray();
        var told = dates.Where(date => deeds.Any(deed => date.Clause.Span.Contains(deed) && IsOf(sentence, deed, date, dates))).ToArray();
        return told.Length > 0 && told.All(date => period.IsApart(date.When!.Value));
    }

    // "Beck, born in 1980, was killed" tells no day of the killing. "Won it in 2021, Orr in 2022": no other date
    // stands between the two that isn't of a list with it.
    private static bool IsOf(Quote sentence, TextSpan deed, EventFinding date, EventFinding[] dates)
    {
        if (date.Expression.Span.End <= deed.Start && date.Expression.Span.Start > date.Clause.Span.Start
            && sentence.Text.AsSpan(date.Expression.Span.End - sentence.Offset, deed.Start - date.Expression.Span.End).Contains(','))
            return false;
        var (start, end) = (Math.Min(deed.End, date.Expression.Span.End), Math.Max(deed.Start, date.Expression.Span.Start));
        return !dates.Any(other => other != date && other.Expression.Span.Start >= start && other.Expression.Span.End <= end
            && !Listed.Fits(sentence.Text.AsSpan(other.Expression.Span.End - sentence.Offset, end - other.Expression.Span.End)));
    }

    // "In 2021[, ]2022[ and ]in 2024"
    private static Regex Listed { get; } = Patterns.Of(@"^(,|\band\b|\bor\b|\bthen\b|\bagain\b|\bin\b|\bon\b|\d{4}|\s){1,12}$", RegexOptions.IgnoreCase);
}
