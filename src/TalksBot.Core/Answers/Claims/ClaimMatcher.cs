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
    private readonly NamedEvents called = new(light);
    private readonly ImmutableArray<int> joint = Joint(light.Reading);

    /// <summary>From 0 to 1; null where the claim isn't asked for.</summary>
    public double? Score(ClaimFinding claim, ArticleInfo article)
    {
        if (!question.Harms.IsEmpty && !question.Harms.Any(harm => ClaimDraft.FigureOf(claim, harm) is not null))
            return null;
        if (!IsClaimedBy(claim) || !victims.Admits(claim))
            return null;
        if (light.Reading.Concepts.IsEmpty && !question.Period.Excludes)
            return 1;
        var isOwn = own.Holds(article.Id, claim.Sentence) && !GoesElsewhere(claim, article)
            || own.IsDated(article.Id, claim.Sentence.Span) && claim.Place is null && IsTheEvent(claim);
        return question.Period.Excludes && !Fits(claim, article, isOwn) ? null : Event(claim, article, isOwn);
    }

    // "According to envoy Ann Other" names her whatever else she is called.
    private bool IsClaimedBy(ClaimFinding claim) =>
        claimant.All(asked => names.Holds(claim.Claimant, asked.Word) || Speaks(claim, asked.Term) || IsOfClaimant(claim, asked.Word))
        || question.Claimant is [.., var surname] && !RightWords.Has(surname)
        && claim.Claimant?.Split(' ')[^1].Equals(surname, StringComparison.OrdinalIgnoreCase) == true;

    // "According to the Health Ministry in Oman": the Omani ministry.
    private bool IsOfClaimant(ClaimFinding claim, string word)
    {
        if (claim.Claimant is not { } name)
            return false;
        var at = claim.Sentence.Text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && SeatBehind.Find(claim.Sentence.Text[(at + name.Length)..]) is { Success: true } seat && names.Holds(seat.Groups["seat"].Value, word);
    }

    private static Regex SeatBehind { get; } = Patterns.Of(@"^ (in|of|for) (the )?(?<seat>\p{Lu}[\p{L}’'-]{1,30}( \p{Lu}[\p{L}’'-]{1,30}){0,3})");

    // "In Oman, floods killed nine" turns from what was told to another state, unless that is asked for or what the title tells of.
    private bool GoesElsewhere(ClaimFinding claim, ArticleInfo article) =>
        OpensWithPlace.Find(claim.Sentence.Text) is { Success: true } opening
        && (StateNames.Find(opening.Groups["place"].Value) ?? StateNames.Find(opening.Groups["first"].Value)) is { } state
        && !light.Reading.Concepts.Any(concept => StateNames.Find(concept.Word) == state)
        && !article.Title.Contains(state.Name, StringComparison.OrdinalIgnoreCase);

    private static Regex OpensWithPlace { get; } = Patterns.Of(
        @"^((And|But|Also|Meanwhile|Elsewhere),? )?[Ii]n (the )?(\p{Ll}{3,12} )?(?<place>(?<first>\p{Lu}\p{L}{2,20})( \p{Lu}\p{L}{2,20})?)\b");

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
        var isAlone = own.IsDated(article.Id, sentence) && !own.IsRecalled(article.Id, sentence) || OwnEvent.TurnsAway(claim.Sentence);
        var (itself, around) =
            (shed.Sentence(sentence), isOwn ? shed.Around(sentence, IsOfThis) : isAlone ? shed.Sentence(sentence) : shed.UpTo(sentence, IsOfThis));
        var beside = !concepts.Any(concept => concept.IsPlaced) ? around
            : isOwn ? shed.Around(sentence, Lends) : isAlone ? shed.Sentence(sentence) : shed.UpTo(sentence, Lends);
        var (met, isName) = (new double[concepts.Length], light.In(article.Id).IsName);
        for (var i = 0; i < met.Length; i++)
        {
            if (joint[i] < 0 || !IsSaid(joint[i]))
            {
                if (IsElsewhere(claim, concepts[i]))
                    return null;
                met[i] = Math.Max(
                    Math.Max(Met(itself[i]), FieldsHold(claim, concepts[i]) ? 1 : 0),
                    Math.Max(Around * Met(concepts[i].IsPlaced ? claim.Cumulative ? 0 : beside[i] : around[i]),
                        isOwn ? Shed(shed, i, claim.Cumulative, concepts[i].IsPlaced) : Elsewhere * Met(shed.Whole[i])));
            }
            else
            {
                met[i] = 1;
            }

            if (isOwn && question.Since.Contains(concepts[i].Word))
                met[i] = Math.Max(met[i], Total * Met(shed.Whole[i]));
            if (met[i] < Around && called.AreCalled(article, claim.Sentence, concepts[i]))
                met[i] = Around;
            if (met[i] < Required && IsRequired(i, isName[i]) && !(isOwn && isName[i] && MayStandElsewhere(shed, i)))
                return null;
        }

        var share = light.ShareOfHeld(met);
        return share >= MinShare ? share : null;

        // "The toll surpassed that of the 2018 Orla fire" tells of another fire.
        bool IsOfThis(TextSpan neighbour) => !peaceful.Compares(article.Id, neighbour);

        bool IsSaid(int i) => Met(itself[i]) >= 1 || FieldsHold(claim, concepts[i]);

        // "Five died in Rusk. The army lost 23 men.": the place is that of the figure beside it. And nobody died where a truce was signed.
        bool Lends(TextSpan neighbour) => IsOfThis(neighbour) && !counting.Contains((article.Id, neighbour)) && !peaceful.Has(article.Id, neighbour)
            && !concepts.Any(concept => concept.IsPlaced && peaceful.IsGoal(article.Id, neighbour, concept));
    }

    /// <summary>What the article lends to a claim of its own event.</summary>
    private double Shed(ArticleLight article, int concept, bool isTotal, bool isPlace)
    {
        var title = isPlace && peaceful.IsTitle(article.Info.Title) ? 0 : article.Title[concept];
        var lead = Math.Max(title, article.OpeningOf(span => !peaceful.Compares(article.Info.Id, span)
            && !(isPlace && (peaceful.Has(article.Info.Id, span) || peaceful.IsGoal(article.Info.Id, span, light.Reading.Concepts[concept]))))[concept]);
        return Math.Max((isTotal ? Opening : Title) * Met(title), Math.Max((isTotal ? Total : Opening) * Met(lead), Elsewhere * Met(article.Whole[concept])));
    }

    private bool IsRequired(int concept, bool isName) =>
        light.Reading.Concepts[concept] is var asked && !asked.IsLight && (isName || asked.IsEvent && !Verb.Fits(asked.Word) || asked.TellsEvent);

    // "When the rebels stormed the post", "fired on the crowd": neither weather nor a blaze.
    private static Regex Verb { get; } = Patterns.Of(@"^(stormed|storming|fired|firing)$", RegexOptions.IgnoreCase);

    /// <summary>For each concept the other of two states that an event struck ("the Oman and Yemen floods"); -1 for none.</summary>
    private static ImmutableArray<int> Joint(QuestionReading reading)
    {
        var concepts = reading.Concepts;
        var partner = Enumerable.Repeat(-1, concepts.Length).ToArray();
        for (var i = 0; i + 1 < concepts.Length; i++)
            if (AreJoint(reading, i))
                (partner[i], partner[i + 1]) = (i + 1, i);
        return [.. partner];
    }

    private static bool AreJoint(QuestionReading reading, int i) =>
        reading.Concepts.Any(concept => concept.IsEvent)
        && StateNames.Find(reading.Concepts[i].Word) is { } one && StateNames.Find(reading.Concepts[i + 1].Word) is { } other && one != other
        && reading.Concepts[i].Start + reading.Concepts[i].Word.Length is var end && reading.Concepts[i + 1].Start is var next
        && next > end && next <= reading.Question.Length && Joining.Fits(reading.Question.AsSpan(end, next - end));

    private static Regex Joining { get; } = Patterns.Of(@"^( and | & |[ /,–-]{1,3})$", RegexOptions.IgnoreCase);

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
