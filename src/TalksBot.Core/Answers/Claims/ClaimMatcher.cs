using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>
/// Tells how well a claim fits a question about losses. Another count, other people, another claimant, place or time are out; what else
/// the question names must be met by the claim, the sentences around it, or its article's opening where the claim is of the article's own event.
/// </summary>
internal sealed class ClaimMatcher(
    ClaimQuestion question, QuestionLight light, OwnEvent own, HashSet<(string Article, TextSpan Sentence)> counting, ClaimNames names)
{
    private const double Around = 0.78;
    private const double Title = 0.9;
    private const double Opening = 0.75;

    // A total over a period takes in more than the event that the article opens with.
    private const double Total = 0.6;
    private const double Elsewhere = 0.3;

    // What a name or the kind of event must reach: the opening does, somewhere in the article doesn't.
    private const double Required = 0.55;
    private const double MinShare = 0.5;

    private readonly VictimMatcher victims = new(question, names);

    private readonly ImmutableArray<(string Word, string? Term)> claimant =
        [.. question.Claimant.Select(word => (word, Analyzer.Terms(word) is [var term] ? term : null))];
    private readonly PeacefulPlaces peaceful = new(light);

    /// <summary>From 0 to 1; null where the claim isn't asked for.</summary>
    public double? Score(ClaimFinding claim, ArticleInfo article)
    {
        if (!question.Harms.IsEmpty && !question.Harms.Any(harm => ClaimDraft.FigureOf(claim, harm) is not null))
            return null;
        if (!IsClaimedBy(claim) || !victims.Admits(claim))
            return null;
        if (light.Reading.Concepts.IsEmpty && !question.Period.Excludes)
            return 1;
        var isOwn = own.Holds(article.Id, claim.Sentence) || own.IsDated(article.Id, claim.Sentence.Span) && claim.Place is null && IsTheEvent(claim);
        return question.Period.Excludes && !Fits(claim, article, isOwn) ? null : Event(claim, article, isOwn);
    }

    // "According to envoy Ann Other" names her whatever else she is called.
    private bool IsClaimedBy(ClaimFinding claim) =>
        claimant.All(asked => names.Holds(claim.Claimant, asked.Word) || Speaks(claim, asked.Term))
        || question.Claimant is [.., var surname] && !RightWords.Has(surname)
        && claim.Claimant?.Split(' ')[^1].Equals(surname, StringComparison.OrdinalIgnoreCase) == true;

    // "Twenty children died in the shooting in 2012": the one that the article is about, however long ago.
    private static bool IsTheEvent(ClaimFinding claim) =>
        TheEvent.FindAll(claim.Sentence.Text).Any(match => Analyzer.Terms(match.Groups["event"].Value) is [var term] && Synonyms.IsEventKind(term));

    private static Regex TheEvent { get; } = Patterns.Of(@"\b(in|during|after|since) the (\d{4} )?(\p{Ll}+ )?(?<event>\p{Ll}+)\b", RegexOptions.IgnoreCase);

    // The day of its article stands in for that of a claim about the article's own event.
    private bool Fits(ClaimFinding claim, ArticleInfo article, bool isOwn)
    {
        if (question.Period.IsDay && claim.Cumulative)
            return false;
        if (question.Period.Fits(claim.When) is { } fits)
            return fits;
        var named = own.DaysOf(article.Id, claim.Sentence.Span).ToList();
        if (named.Count == 0 && own.DaysBefore(article.Id, claim.Sentence.Span).ToList() is { Count: > 0 } before
            && !before.Exists(day => question.Period.Fits(day) != false))
            return false;
        return named.Exists(day => question.Period.Fits(day) == true)
            || (named.Count == 0 || isOwn) && article.Published is { } published && question.Period.Fits(DateRange.Of(published)) == true;
    }

    private double? Event(ClaimFinding claim, ArticleInfo article, bool isOwn)
    {
        var concepts = light.Reading.Concepts;
        if (concepts.IsEmpty)
            return 1;
        if (light.Of(article.Id) is not { } shed)
            return null;
        var sentence = claim.Sentence.Span;
        var isAlone = own.IsDated(article.Id, sentence) && !own.IsRecalled(article.Id, sentence);
        var (itself, around) =
            (shed.Sentence(sentence), isOwn ? shed.Around(sentence) : isAlone ? shed.Sentence(sentence) : shed.UpTo(sentence));
        var beside = !concepts.Any(concept => concept.IsPlaced) ? around
            : isOwn ? shed.Around(sentence, Lends) : isAlone ? shed.Sentence(sentence) : shed.UpTo(sentence, Lends);
        var (met, isName) = (new double[concepts.Length], light.In(article.Id).IsName);
        for (var i = 0; i < met.Length; i++)
        {
            if (IsElsewhere(claim, concepts[i]))
                return null;
            met[i] = Math.Max(
                Math.Max(Met(itself[i]), FieldsHold(claim, concepts[i]) ? 1 : 0),
                Math.Max(Around * Met(concepts[i].IsPlaced ? claim.Cumulative ? 0 : beside[i] : around[i]),
                    isOwn ? Shed(shed, i, claim.Cumulative, concepts[i].IsPlaced) : Elsewhere * Met(shed.Whole[i])));
            if (met[i] < Required && IsRequired(i, isName[i]) && !(isOwn && isName[i] && MayStandElsewhere(shed, i)))
                return null;
        }

        var share = light.ShareOfHeld(met);
        return share >= MinShare ? share : null;

        // "Five died in Rusk. The army lost 23 men.": the place is that of the figure beside it. And nobody died where a truce was signed.
        bool Lends(TextSpan neighbour) => !counting.Contains((article.Id, neighbour)) && !peaceful.Has(article.Id, neighbour)
            && !concepts.Any(concept => concept.IsPlaced && peaceful.IsGoal(article.Id, neighbour, concept));
    }

    /// <summary>What the article lends to a claim of its own event.</summary>
    private double Shed(ArticleLight article, int concept, bool isTotal, bool isPlace)
    {
        var title = isPlace && peaceful.IsTitle(article.Info.Title) ? 0 : article.Title[concept];
        var lead = isPlace ? Math.Max(title, article.OpeningOf(span =>
            !peaceful.Has(article.Info.Id, span) && !peaceful.IsGoal(article.Info.Id, span, light.Reading.Concepts[concept]))[concept]) : article.Lead[concept];
        return Math.Max((isTotal ? Opening : Title) * Met(title), Math.Max((isTotal ? Total : Opening) * Met(lead), Elsewhere * Met(article.Whole[concept])));
    }

    private bool IsRequired(int concept, bool isName) =>
        light.Reading.Concepts[concept] is var asked && !asked.IsLight && (isName || asked.IsEvent || asked.TellsEvent);

    // "The Reina nightclub" is told from others by a name that its article may bring late; but who asks for deaths in a place wants those there.
    private bool MayStandElsewhere(ArticleLight article, int concept) =>
        !light.Reading.Concepts[concept].IsPlaced && StateNames.Find(light.Reading.Concepts[concept].Word) is null
        && Met(article.Whole[concept]) >= 1;

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    private bool FieldsHold(ClaimFinding claim, Concept concept) =>
        names.HoldsWord(claim.Place, concept.Word) || names.HoldsWord(claim.Victims, concept.Word)
        || !IsCity(concept.Word) && (names.Holds(claim.VictimSide, concept.Word) || names.Holds(claim.Claimant, concept.Word));

    // A claim that is placed in another state than the one asked for.
    private bool IsElsewhere(ClaimFinding claim, Concept concept) =>
        claim.Place is { } place && StateNames.Find(concept.Word) is { } asked && !(StateNames.IsDemonym(concept.Word) && Says(claim, concept))
        && place.Split(' ', ',').Select(StateNames.Find).OfType<State>().ToList() is { Count: > 0 } states && !states.Contains(asked);

    // "Omani workers killed in Qatar": who is asked for may have been elsewhere, where the sentence says so.
    private bool Says(ClaimFinding claim, Concept concept) =>
        names.Holds(claim.VictimSide, concept.Word) || Analyzer.Terms(claim.Sentence.Text).Any(term => concept.Match(term) >= 1);

    // A capital is a place here, though it may also stand for its government.
    private static bool IsCity(string word) =>
        StateNames.Find(word)?.Capitals.Any(capital => string.Equals(capital, word, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Whether the sentence has the claimant's word where nobody else is named for it ("reports").</summary>
    private static bool Speaks(ClaimFinding claim, string? word) =>
        word is not null && claim.Claimant?.Any(char.IsUpper) != true && Analyzer.Terms(claim.Sentence.Text).Contains(word);
}
