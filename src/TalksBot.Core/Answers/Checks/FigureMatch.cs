using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Compares a figure that is claimed with one of an article: first whether it is of the same people and event, then the numbers.</summary>
/// <param name="claim">What is checked.</param>
/// <param name="own">Its figure.</param>
internal sealed class FigureMatch(CheckedClaim claim, ClaimFinding own)
{
    private static readonly Harm[] Harms = Enum.GetValues<Harm>();

    // What sets two figures apart, and what is left of the article's then. The first row that fits decides.
    private static readonly ImmutableArray<Bar> Bars =
    [
        new("other harm", (pair, _) => !pair.SharesHarm, Left.Nothing, Left.Nothing),
        new("other people", (pair, _) => !pair.IsOfSamePeople, Left.Nothing, Left.Nothing),
        new("swapped", (pair, _) => pair.IsSwapped, Left.Related, Left.Related),
        new("other side", (pair, _) => Apart(pair.Own.VictimSide, pair.Found.VictimSide), Left.Nothing, Left.Related),
        new("a side that the article lacks", (pair, context) => pair.LacksSide(context), Left.Nothing, Left.Related) { IsOfArticle = true },
        new("other doer", (pair, _) => pair.IsByOthers, Left.Related, Left.Related),
        new("other place", (pair, context) => pair.IsElsewhere(context), Left.Nothing, Left.Related) { IsOfArticle = true },
        new("other kind of event", (pair, context) => pair.IsOtherKind(context), Left.Nothing, Left.Related) { IsOfArticle = true },
        new("a name that the article lacks", (pair, context) => !pair.MeetsNames(context), Left.Nothing, Left.Nothing) { IsOfArticle = true },
        new("words that the article lacks", (pair, context) => !pair.MeetsWords(context), Left.Nothing, Left.Related) { IsOfArticle = true },
        new("nothing ties people to people", (pair, context) => !pair.IsTied(context), Left.Nothing, Left.Nothing) { IsOfArticle = true },
        new("denied", (pair, _) => pair.Found.Status == ClaimStatus.Denied, Left.Denied, Left.Denied),
        new("other claimant", (pair, _) => pair.IsOtherVoice, Left.Related, Left.Related),
        new("other date", (pair, _) => pair.IsOtherDay, Left.Related, Left.OtherDate),
        new("another's deed untold", (pair, _) => pair.LacksDoer, Left.Related, Left.Related),
    ];

    private enum Left
    {
        Nothing,
        Related,
        Denied,
        OtherDate,
    }

    /// <param name="Name">What it is called in <c>--explain</c>.</param>
    /// <param name="Fits">Whether it sets the two apart, given the article's title and text.</param>
    /// <param name="Otherwise">What the article's figure is then.</param>
    /// <param name="WithSameFigure">The same where the number is the claim's: closer, and so worth showing.</param>
    private sealed record Bar(string Name, Func<CountPair, string, bool> Fits, Left Otherwise, Left WithSameFigure)
    {
        /// <summary>Whether what the article says elsewhere may lift it.</summary>
        public bool IsOfArticle { get; init; }
    }

    /// <summary>Whether it counts people rather than telling of one ("a soldier was killed").</summary>
    public static bool IsCounted(ClaimFinding claim) =>
        Harms.Any(harm => ClaimDraft.FigureOf(claim, harm) is { } figure && (figure != Figure.Exactly(1) || One.Fits(claim.Wording.Text)));

    /// <summary>Whether the claim fits people of any event: then figures of several articles are those of other events.</summary>
    public bool IsOfAnyEvent => new CountPair(claim, own, own).IsOfAnyEvent;

    /// <summary>Whether it takes more than the sentence and the title to tell.</summary>
    public bool HangsOnArticle(ArticleInfo article, ClaimFinding found) =>
        new CountPair(claim, own, found) is var pair && Bars.FirstOrDefault(bar => bar.Fits(pair, $"{article.Title}\n")) is { IsOfArticle: true };

    /// <summary>How an article's figure stands to the claim's; null where it has nothing to do with it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">Its figure.</param>
    /// <param name="text">The article's text, which says once what its sentences are about.</param>
    public CheckedRow? Compare(ArticleInfo article, ClaimFinding found, string text)
    {
        var pair = new CountPair(claim, own, found);
        var context = $"{article.Title}\n{text}";
        var same = IsSame(found);
        var row = new CheckedRow(article, found, CheckRelation.Related, "check.figure")
        {
            Figures = [.. Shared(found).Select(figures => Number(figures.Found)).OfType<Label>()],
            Claimant = pair.IsOtherVoice ? found.Claimant : null,
            Date = found.When is { } when ? DisplayDate.Of(when) : null,
            Share = pair.Share + (same == true ? 1 : 0),
        };
        if (Bars.FirstOrDefault(bar => bar.Fits(pair, context)) is { } bar)
            return (same == true ? bar.WithSameFigure : bar.Otherwise) is var left && left == Left.Nothing ? null
                : row with { Relation = Enum.Parse<CheckRelation>(left.ToString()), Reason = $"check.{bar.Name}" };
        if (pair.IsOfAnyEventThen && IsUndated(article, found))
            return same == true ? row : null;
        return row with
        {
            Relation = same switch
            {
                true when own.Claimant is not null && found.Claimant is null => CheckRelation.Related,
                true => CheckRelation.Same,
                false => CheckRelation.OtherFigures,
                null => CheckRelation.Related,
            },
        };
    }

    /// <summary>
    /// A figure of the whole that another, which is the claim's people's, is part of: "70 people, 50 of them civilians". Only where the
    /// claim names who says so: what else that party has counted is then the other figure to know.
    /// </summary>
    public CheckedRow? Whole(CheckedRow part, ClaimFinding found) =>
        own.Claimant is not null && part.Relation == CheckRelation.OtherFigures && ((ClaimFinding)part.Finding).PartOf is { } whole
        && found.Sentence.Offset == part.Finding.Sentence.Offset && found.ArticleId == part.Finding.ArticleId
        && found.Wording.Span.Contains(whole.Span) && found.PartOf is null && IsSame(found) == false
            ? part with { Finding = found, Reason = "check.whole", Figures = [.. Shared(found).Select(figures => Number(figures.Found)).OfType<Label>()] }
            : null;

    /// <summary>A number as people read it; null for words that name none ("dozens").</summary>
    public static Label? Number(Figure figure) => figure == default ? null
        : Claims.FigureText.Of(figure with { Low = figure.Low ?? figure.High, High = figure.High ?? figure.Low }, "exact");

    // "70 died in October" isn't gainsaid by five of a blast on no day that an article of November tells.
    private bool IsUndated(ArticleInfo article, ClaimFinding found) => own.When is { } asked && found.When is null
        && article.Published is { } published && !asked.Overlaps(DateRange.Of(published));

    // Null where either names no number.
    private bool? IsSame(ClaimFinding found)
    {
        var shared = Shared(found).Select(figures => (Own: Number(figures.Own), Found: Number(figures.Found))).ToArray();
        return shared.Length == 0 || shared.Any(figures => figures.Own is null || figures.Found is null) ? null
            : shared.All(figures => figures.Own == figures.Found);
    }

    private IEnumerable<(Figure Own, Figure Found)> Shared(ClaimFinding found) =>
        from harm in Harms
        let mine = ClaimDraft.FigureOf(own, harm)
        let theirs = ClaimDraft.FigureOf(found, harm)
        where mine is not null && theirs is not null
        select (mine.Value, theirs.Value);

    private static bool Apart(string? one, string? other) =>
        PartyNames.Keys(one) is { IsEmpty: false } keys && PartyNames.Keys(other) is { IsEmpty: false } others && !PartyNames.Share(keys, others);

    private static Regex One { get; } = Patterns.Of(@"\b(one|1|single)\b", RegexOptions.IgnoreCase);
}
