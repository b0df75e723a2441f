using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Tells which sentences bear on a claim whose figures and dates say nothing: those that meet its names and its words.</summary>
internal sealed class PassageMatch(CheckedClaim claim, DeedMatch deeds)
{
    // Less than an answer has to meet: a sentence that denies the claim is worded differently.
    private const double MinShare = 0.6;
    private const int EachWord = 2;

    private const int MinDenied = 2;

    private readonly ImmutableArray<Count> counts = CountReader.Read(claim.Text);

    public CheckedRow? Compare(EvidenceWindow window)
    {
        var sentence = window.Quote.Span.Contains(window.Sentence) ? window.Quote.Part(window.Sentence) : window.Quote;
        return Compare(window.Article, sentence, window.Quote.Text);
    }

    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence that met most.</param>
    /// <param name="around">It and its neighbours, which may name what it tells of.</param>
    public CheckedRow? Compare(ArticleInfo article, Quote sentence, string around)
    {
        var (terms, title) = (Analyzer.Terms(sentence.Text), Analyzer.Terms(article.Title));
        var near = title.AddRange(Analyzer.Terms(around));
        var words = claim.Parts.Where(part => part.Kind == ConceptKind.Word).ToArray();
        var met = words.Count(part => Meets(terms, part) || Meets(title, part));
        var needed = words.Length <= EachWord ? words.Length : (int)Math.Ceiling(MinShare * words.Length);
        if (claim.Parts.IsEmpty || met < needed || words.Length > 0 && !words.Any(part => Meets(terms, part)))
            return null;
        if (!claim.Parts.Where(part => part.Kind == ConceptKind.Name).All(part => Meets(terms, part) || Meets(near, part)))
            return null;
        var finding = new PassageFinding { ArticleId = article.Id, Sentence = sentence, Rule = "check.passage" };
        var row = new CheckedRow(article, finding, CheckRelation.Related, "check.words") { Share = met / (double)Math.Max(1, words.Length) };

        // "Could not agree about the border" denies no truce: the sentence itself has all that is claimed, but for one word of many.
        return IsDenied(article, sentence)
            && words.Count(part => Meets(terms, part)) >= Math.Max(Math.Min(MinDenied, words.Length), words.Length - 1)
            ? row with { Relation = CheckRelation.Denied, Reason = "check.denied" }
            : claim.Counts.IsEmpty && met == words.Length ? Counted(row)
            : row;
    }

    // By the deed that is claimed, where the sentence tells it; else by a word that denies.
    private bool IsDenied(ArticleInfo article, Quote sentence) => !claim.IsDenial && deeds.In(article.Id, sentence.Span) switch
    {
        DeedTold.Denied => true,
        DeedTold.Not => Denial.Meets(claim.Reading, Failed.Without(sentence.Text)),
        _ => false,
    };

    // "312 passengers" against "212 passengers": only numbers of the same things are compared.
    private CheckedRow Counted(CheckedRow row)
    {
        var found = CountReader.Read(row.Finding.Sentence.Text);
        var pairs = counts.SelectMany(own => found.Where(other => IsSameThing(own, other)).Select(other => (Own: own.Number, Found: other.Number))).ToArray();
        if (pairs.Length == 0)
            return row;
        var isSame = pairs.Any(pair => pair.Own == pair.Found);
        return row with
        {
            Relation = isSame ? CheckRelation.Same : CheckRelation.OtherFigures,
            Figures = [.. pairs.Where(pair => pair.Own == pair.Found == isSame).Select(pair => pair.Found).Distinct()],
            Reason = "check.counted",
        };
    }

    private static bool IsSameThing(Count one, Count other) =>
        one.Counted == other.Counted || one.Counted.Split(' ')[^1] == other.Counted.Split(' ')[^1] || one.Counted.Split(' ')[0] == other.Counted.Split(' ')[0];

    private static bool Meets(ImmutableArray<string> terms, Concept part) => terms.Any(term => part.Match(term) > 0);

    // Who failed to do something, or refused, denies nothing.
    private static Regex Failed { get; } = Patterns.Of(@"\b(failed to|refus\w+|without)\b", RegexOptions.IgnoreCase);
}
