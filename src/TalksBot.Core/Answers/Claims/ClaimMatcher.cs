using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Claims;

/// <summary>
/// Tells how well a claim fits a question about losses. Another count, other people, another claimant, place or time are out; what else
/// the question names must be met by the claim, the sentences around it, or its article's opening where the claim is of the article's own event.
/// </summary>
internal sealed class ClaimMatcher(ClaimQuestion question, QuestionLight light)
{
    private const double Around = 0.9;
    private const double Opening = 0.85;
    private const double Elsewhere = 0.3;

    // What a name or the kind of event must reach: the opening does, somewhere in the article doesn't.
    private const double Required = 0.55;
    private const double MinShare = 0.5;

    private readonly VictimMatcher victims = new(question);

    /// <summary>From 0 to 1; null where the claim isn't asked for.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="article">Its article.</param>
    /// <param name="isOfTheArticle">Whether it is of the event that the article is about, not one of the past that it recalls.</param>
    public double? Score(ClaimFinding claim, ArticleInfo article, bool isOfTheArticle)
    {
        if (!question.Harms.IsEmpty && !question.Harms.Any(harm => ClaimDraft.FigureOf(claim, harm) is not null))
            return null;
        if (!question.Claimant.All(word => PartyNames.Holds(claim.Claimant, word) || Speaks(claim, word)) || !victims.Admits(claim))
            return null;
        if (question.Period.Excludes && question.Period.Fits(claim.When ?? (article.Published is { } day ? DateRange.Of(day) : null)) != true)
            return null;
        return Event(claim, article, isOfTheArticle);
    }

    private double? Event(ClaimFinding claim, ArticleInfo article, bool isOfTheArticle)
    {
        var concepts = light.Reading.Concepts;
        if (concepts.IsEmpty)
            return 1;
        if (light.Of(article.Id) is not { } shed)
            return null;
        var (own, around) = (shed.Sentence(claim.Sentence.Span), shed.Around(claim.Sentence.Span));
        var met = new double[concepts.Length];
        for (var i = 0; i < met.Length; i++)
        {
            if (IsElsewhere(claim, concepts[i]))
                return null;
            met[i] = Math.Max(
                Math.Max(Met(own[i]), FieldsHold(claim, concepts[i]) ? 1 : 0),
                Math.Max(Around * Met(around[i]), (isOfTheArticle ? Opening : Elsewhere) * Math.Max(Met(shed.Lead[i]), Elsewhere * Met(shed.Whole[i]))));
            if (met[i] < Required && (light.IsName[i] || concepts[i].IsEvent) && !concepts[i].IsLight)
                return null;
        }

        var share = light.Share(met);
        return share >= MinShare ? share : null;
    }

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    private static bool FieldsHold(ClaimFinding claim, Concept concept) =>
        PartyNames.HoldsWord(claim.Place, concept.Word) || PartyNames.HoldsWord(claim.Victims, concept.Word)
        || !IsCity(concept.Word) && (PartyNames.Holds(claim.VictimSide, concept.Word) || PartyNames.Holds(claim.Claimant, concept.Word));

    // A claim that is placed in another state than the one asked for.
    private static bool IsElsewhere(ClaimFinding claim, Concept concept) =>
        claim.Place is { } place && StateNames.Find(concept.Word) is { } asked && !IsDemonym(asked, concept.Word)
        && place.Split(' ', ',').Select(StateNames.Find).OfType<State>().ToList() is { Count: > 0 } states && !states.Contains(asked);

    private static bool IsDemonym(State state, string word) => state.Demonyms.Any(demonym => string.Equals(demonym, word, StringComparison.OrdinalIgnoreCase));

    // A capital is a place here, though it may also stand for its government.
    private static bool IsCity(string word) => StateNames.Find(word)?.Capitals.Any(capital => string.Equals(capital, word, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Whether the sentence has the claimant's word where nobody else claims it.</summary>
    private static bool Speaks(ClaimFinding claim, string word) =>
        claim.Claimant is null && Analyzer.Terms(word) is [var term] && Analyzer.Terms(claim.Sentence.Text).Contains(term);
}
