using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Compares the date of a claim with the dates that articles give the same event.</summary>
internal sealed class DateMatch(CheckedClaim claim, DeedMatch deeds)
{
    // "About two weeks ago" is near any day so many days off.
    private const int RoughDays = 3;

    // A long claim says what it is about several times over: of more words than these one in four may be unmet.
    private const int Antecedent = 24;
    private const int EachWord = 3;
    private const double MinShare = 0.75;

    /// <summary>How a dated event stands to the claim; null where it is another event.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">The event.</param>
    /// <param name="text">The article's text, which says once what its sentences are about.</param>
    public CheckedRow? Compare(ArticleInfo article, EventFinding found, string text)
    {
        if (claim.When is not { } when || found.When is not { } day || found.Sentence.InTitle || !IsSameEvent(found, $"{article.Title}\n{text}"))
            return null;
        var (relation, reason) = Relation(found, day, when, deeds.In(article.Id, found.Sentence.Span));
        return new CheckedRow(article, found, relation, reason)
        {
            Date = found.Basis == DateBasis.Approximate ? Label.Of("date.about", ("day", DisplayDate.Of(day))) : DisplayDate.Of(day),
            Share = Words(found).Count(IsMet) / (double)Math.Max(1, Words(found).Length),
        };
    }

    // By the deed that is claimed, where the sentence tells it; else by a word that denies.
    private (CheckRelation Relation, string Reason) Relation(EventFinding found, Findings.DateRange day, Findings.DateRange when, DeedTold told) =>
        told == DeedTold.Swapped ? (CheckRelation.Related, "check.swapped")
        : !claim.IsDenial && (told == DeedTold.Denied || told == DeedTold.Not && Denial.Meets(claim.Reading, found.Clause.Text))
            ? (CheckRelation.Denied, "check.date denied")
        : told == DeedTold.Ahead ? (CheckRelation.Related, "check.not done yet")
        : when.FirstDay <= day.FirstDay && day.LastDay <= when.LastDay ? (CheckRelation.Same, "check.same date")
        : when.Overlaps(day) ? (CheckRelation.Related, "check.wider date")
        : found.Basis == DateBasis.Approximate
            && when.FirstDay <= day.LastDay.PlusDays(RoughDays) && day.FirstDay.PlusDays(-RoughDays) <= when.LastDay
            ? (CheckRelation.Related, "check.rough date")
        : (CheckRelation.OtherDate, "check.other date");

    // The words in the clause of the date; the names at least somewhere in the article.
    private bool IsSameEvent(EventFinding found, string article)
    {
        var words = Words(found);
        var met = words.Count(IsMet);
        return words.Length > 0 && (words.Length <= EachWord ? met == words.Length : met >= MinShare * words.Length)
            && claim.Parts.Where(part => part.Kind == ConceptKind.Name).All(part => Meets(found.Sentence.Text, part) || Meets(article, part));
    }

    private ImmutableArray<(Concept Part, bool Met)> Words(EventFinding found)
    {
        var (told, kinds) = (Told(found), EventKinds.In(Told(found)));
        var terms = Analyzer.Terms(told);
        return [.. claim.Parts.Where(part => part.Kind == ConceptKind.Word)
            .Select(part => (part, terms.Any(term => part.Match(term) > 0) || kinds.Overlaps(EventKinds.In(part.Word))))];
    }

    // "The conflict that started on Monday": what started stands before the clause.
    // "Began talks on Saturday to agree on a truce": what is only meant to be done isn't done that day.
    private static string Told(EventFinding found)
    {
        var (sentence, start) = (found.Sentence.Text, found.Clause.Span.Start - found.Sentence.Span.Start);
        var from = Relative.Fits(found.Clause.Text) && start > 0 ? sentence.LastIndexOf(' ', Math.Max(0, start - Antecedent)) + 1 : start;
        var (clause, end) = (sentence[from..(start + found.Clause.Span.Length)], found.Expression.Span.End - found.Sentence.Span.Start - from);
        return end > 0 && end < clause.Length
            && Purpose.Find(clause, end) is { Success: true } purpose ? clause[..purpose.Index] : clause;
    }

    private static bool IsMet((Concept Part, bool Met) word) => word.Met;

    private static bool Meets(string text, Concept part) => Analyzer.Terms(text).Any(term => part.Match(term) > 0);

    private static Regex Purpose { get; } = Patterns.Of(
        @"\b(to (?!(on|in|at|the|an?|its?|their)\b)\w+|in an? (attempt|bid|effort)|aimed at|in the hope)\b", RegexOptions.IgnoreCase);

    private static Regex Relative { get; } = Patterns.Of(@"^(that|which|who)\b");
}
