using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.People;

/// <summary>How well somebody is who is wanted, and the words that say so.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="IsOnlyNear">Whether whose office it is stands only in the article's opening.</param>
internal sealed record HolderFit(double Score, Quote Sentence, string Rule, bool IsOnlyNear);

/// <summary>
/// Tells whether what an article calls somebody is the office or kind of person asked for. Another office, rank, state, body or place is out;
/// whose office over a land it is may stand in the article's title and opening, where the words beside the name say nothing else.
/// </summary>
internal sealed class HolderMatcher(WhoQuestion question, QuestionLight light)
{
    private readonly Organisation? body = OrganisationNames.In(question.Reading.Question) ?? question.Reading.Concepts
        .Select(concept => OrganisationNames.OfAcronym(concept.Word)).FirstOrDefault(found => found is not null);

    private readonly BodyMeant bodies = new(question, light);

    private readonly LandMeant lands = new(question, light);

    private readonly OwnerAsked owners = new(question, light);

    private static readonly FrozenSet<string> NewHolderCues = RuleData.Lines("Answers/People/new-holder-cues.txt").ToFrozenSet();

    private const int MaxBehindState = 30;
    private const double InSentence = 0.9;
    private const double InOpening = 0.85;
    private const double Beside = 0.97;
    private const double OtherNoun = 0.95;

    /// <param name="cast">The article.</param>
    /// <param name="person">Somebody in it.</param>
    /// <param name="descriptions">What it calls them.</param>
    public HolderFit? Best(ArticleCast cast, PersonFinding person, IEnumerable<Description> descriptions) =>
        descriptions.ToArray() is var all && Array.FindAll(all, description => description.Rule == Affiliation.Rule) is var affiliations
            ? all.Select(description => Fit(cast, person, description, affiliations)).OfType<HolderFit>().MaxBy(fit => fit.Score) : null;

    /// <summary>Whether what somebody is called has the office, rank and lands of the question, and the names that say whose it is where it is over a land.
    /// </summary>
    public bool IsCalledSo(ArticleCast cast, PersonFinding person, Description description)
    {
        if (question.Office is not { } office || !office.Told.Overlaps(description.Offices) || !HasRank(description) || owners.HasOther(description)
            || IsOverBodyOfState(description))
            return false;
        for (var i = 0; i < question.Parts.Length; i++)
            if (question.Parts[i] == WhoPart.Kind && (IsNew(i) || (light.IsName[i] || OwnerAsked.IsBody(light.Reading.Concepts[i])) && owners.IsWhose(i)
                && !IsToldIn(description, i) && !owners.IsGivenName(cast, person, description, i) || IsRightBefore(i) && !description.Terms.Any(term =>
                    light.Reading.Concepts[i].Match(term) >= QuestionLight.Enough) || office.IsOfALand && owners.IsWhose(i) && (State(i) is { } state
                ? !description.States.Contains(state)
                : !light.Reading.Concepts[i].IsLight && !description.Terms.Any(term => light.Reading.Concepts[i].Match(term) >= QuestionLight.Enough))))
                return false;
        return true;
    }

    // "The conductor was taken ill": another one conducted.
    private static bool IsDroppingOut(ArticleCast cast, PersonFinding person, Description description) => cast.Everybody(description.Sentence).Any(mention =>
        mention.Person.Name == person.Name && DroppingOut.Fits(description.Sentence.Text.AsSpan(mention.Span.End - description.Sentence.Span.Start)));

    private static Regex DroppingOut { get; } = Patterns.Of(
        $@"^[^.;]{{0,60}}?\b({string.Join('|', RuleData.Lines("Answers/People/dropping-out.txt").Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);

    // Great Tolva isn't Little Tolva.
    private static bool IsOfOtherPart(string question, string sentence, string name) =>
        PartsOf(question, name) is [var asked] && PartsOf(sentence, name) is { Length: > 0 } told && !told.Contains(asked, StringComparer.OrdinalIgnoreCase);

    private static string[] PartsOf(string text, string name) => [.. Parts.FindAll(text)
        .Where(match => string.Equals(match.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase)).Select(match => match.Groups["part"].Value)];

    private static Regex Parts { get; } = Patterns.Of(@"\b(?<part>little|great|greater|lesser|upper|lower|north|south|east|west|northern|southern|eastern"
        + @"|western|new|old|inner|outer|higher|nether|mid|central)[ -](?<name>\p{L}[\p{L}-]{1,40})", RegexOptions.IgnoreCase);

    private bool IsToldIn(Description description, int concept) =>
        description.Terms.Any(term => light.Reading.Concepts[concept].Match(term) >= QuestionLight.Enough)
        || State(concept) is { } state && description.States.Contains(state) || body is not null && IsOfBody(concept);

    // "The fire chief": not a police chief.
    private bool IsRightBefore(int concept) => question.Parts.IndexOf(WhoPart.Office) is var office && concept == office - 1
        && light.Reading.Concepts[office].Position - light.Reading.Concepts[concept].Position == 1 && light.Reading.Concepts[concept] is
            { IsLight: false, IsModifier: false } && !light.IsName[concept] && State(concept) is null;

    private HolderFit? Fit(ArticleCast cast, PersonFinding person, Description description, Description[] affiliations)
    {
        if (question.Office is { } office && !office.Told.Overlaps(description.Offices) || !HasRank(description) || IsOverBodyOfState(description)
            || owners.IsOfPart(description) || question is { Wants: WhoWants.Holder, Rule: "who-did" } && IsDroppingOut(cast, person, description)
            || description.Rule == DescriptionReader.Over && question.Deed is null)
            return null;
        var score = description.Rule == "who.role" ? 1 : Beside;
        if (question.Office is { } asked && !description.Offices.Contains(asked.Name) && asked.Name != "leader")
            score *= OtherNoun;
        var isNear = false;
        for (var i = 0; i < light.Reading.Concepts.Length; i++)
        {
            if (question.Parts[i] == WhoPart.Context)
            {
                if (!light.Reading.Concepts[i].IsLight && cast.Light.Whole[i] < QuestionLight.Enough || IsOfAnotherClient(cast, description, i)
                    || question.IsCase && !light.Reading.Concepts[i].IsLight && cast.Light.Sentence(description.Sentence.Span)[i] < QuestionLight.Enough)
                    return null;
                score *= cast.Light.Lead[i] >= QuestionLight.Enough ? 1 : InOpening;
                continue;
            }

            if (question.Parts[i] != WhoPart.Kind || WhoQuestion.RanksOf([light.Reading.Concepts[i].Word.ToLowerInvariant()]).Count > 0)
                continue;
            if (IsOfOtherPart(light.Reading.Question, description.Sentence.Text, light.Reading.Concepts[i].Word))
                return null;
            if (IsAffiliated(affiliations, i) is { } isTold)
                if (isTold)
                    continue;
                else
                    return null;
            if (IsNew(i) && !Around(description).ToLowerInvariant().Split(' ', ',', '.').Any(NewHolderCues.Contains))
                return null;
            var met = owners.IsWholeBody(cast, description) ? InSentence : IsOfBody(i) ? OfBody(person, description)
                : State(i) is { } state ? OfState(cast, person, description, i, state)
                : OfWord(cast, person, description, i);
            if (met <= 0 && !light.Reading.Concepts[i].IsLight)
                return null;
            isNear |= met is > 0 and <= InOpening;
            score *= met <= 0 ? InOpening : met;
        }

        return new HolderFit(score, description.Sentence, description.Rule, isNear);
    }

    // "R-Texas" tells of whoever is named before it that a Texas Republican is meant, and nobody of another state or party; null where it tells neither.
    private bool? IsAffiliated(Description[] affiliations, int concept)
    {
        var asked = light.Reading.Concepts[concept];
        var isParty = Affiliation.IsParty(asked.Word);
        return affiliations.Length == 0 || !isParty && !Affiliation.IsOfState(asked.Word, light.Reading.Question) ? null
            : Array.Exists(affiliations, told => told.Terms.Any(term => asked.Match(term) >= QuestionLight.Enough)) ? true
            : isParty || Array.Exists(affiliations, told => Affiliation.HasState(told.Text)) ? false : null;
    }

    // "Director of Oman's Fishing Board" leads the board, and not Oman; nor does an Omani "leader of a rescue team".
    private bool IsOverBodyOfState(Description description)
    {
        if (question.Office is not { Name: "leader" } office
            || !Enumerable.Range(0, question.Parts.Length).All(i => question.Parts[i] != WhoPart.Kind || State(i) is not null))
            return false;
        if (OfSomething.Fits(description.Text))
            return true;
        var words = description.Text.Split(' ');
        var at = Array.FindIndex(words, word => StateNames.Find(Possessive.Without(word)) is not null);
        return at > 0 && at + 1 < words.Length && Array.Exists(words[..at], word => office.Told.Contains(word.ToLowerInvariant()))
            && (Possessive.Fits(words[at]) || char.IsUpper(words[at + 1][0]) || StateNames.IsDemonym(words[at]));
    }

    // "Lawyer for Beck": not that of another; but "for the families" may be "for the plaintiffs".
    private bool IsOfAnotherClient(ArticleCast cast, Description description, int concept) =>
        IsClient(concept) && light.Reading.Concepts[concept] is var asked
        && description.Terms.All(term => asked.Match(term) < QuestionLight.Enough)
        && (owners.HasOther(description) || cast.People.Any(person => person.Actor != ActorKind.State && Analyzer.Terms(person.Name).Any(term =>
            asked.Match(term) == 1)));

    // "For the families of …": whose lawyer it is stands right behind, not what tells of them.
    private bool IsClient(int concept) => question.Parts.IndexOf(WhoPart.Context) == concept
        && Owner.Fits(light.Reading.Question.AsSpan(0, light.Reading.Concepts[concept].Start));

    // The words right before and behind what somebody is called.
    private static string Around(Description description)
    {
        const int Reach = 30;
        var (text, at) = (description.Sentence.Text, description.Sentence.Text.IndexOf(description.Text, StringComparison.Ordinal));
        return at < 0 ? text : text[Math.Max(0, at - Reach)..Math.Min(text.Length, at + description.Text.Length + Reach)];
    }

    private bool IsNew(int concept) => question.Office is not null && light.Reading.Concepts[concept].Term == "new"
        && light.Reading.Concepts.ElementAtOrDefault(concept + 1) is { } next && !char.IsUpper(next.Word[0]);

    private bool IsOfBody(int concept) => body is not null && light.Reading.Concepts[concept].Word is var word
        && body.OtherNames.Prepend(body.Name).Any(name => name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    // "The Pakistani Taliban" are neither of Pakistan nor the Taliban.
    private double OfBody(PersonFinding person, Description description) =>
        person.Side == body!.Name || OrganisationNames.In(description.Text) == body ? 1
        : OrganisationNames.In(description.Text) is null
            && description.Text.Split(' ').Any(word => OrganisationNames.Find(word) == body) ? 1 : 0;

    // Who is to become the first is the first one, and nobody before them.
    private bool HasRank(Description description) =>
        description.Rank.SetEquals(question.Rank) || question.IsOfAnyRank
        || !question.IsPast && FirstToBe.Fits(description.Text) && description.Rank.Except(question.Rank).All(rank => rank == "next")
        || question.IsPast
            && description.Rank.Except(question.Rank).All(rank => rank is "former" or "ex" or "acting") && question.Rank.IsSubsetOf(description.Rank);

    private State? State(int concept)
    {
        var word = light.Reading.Concepts[concept].Word;
        return (StateNames.Find(word) ?? OfTwoWords(concept)) is not { } state
            || IsCity(state, word) && question.Office?.Name is "mayor" or "governor" ? null : state;
    }

    // "Sri Lankan" is no word of a state, but two are.
    private State? OfTwoWords(int concept)
    {
        var concepts = light.Reading.Concepts;
        return (concept > 0 ? StateNames.Find($"{concepts[concept - 1].Word} {concepts[concept].Word}") : null)
            ?? (concept + 1 < concepts.Length ? StateNames.Find($"{concepts[concept].Word} {concepts[concept + 1].Word}") : null);
    }

    private static bool IsCity(State state, string word) => state.Capitals.Any(capital => string.Equals(capital, word, StringComparison.OrdinalIgnoreCase));

    private double OfState(ArticleCast cast, PersonFinding person, Description description, int concept, State state)
    {
        if (description.States.Contains(state))
            return 1;
        var side = StateNames.Find(person.Side ?? "");
        var isSent = question.Office?.Name is "ambassador" or "envoy" or "diplomat"
            && light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Kind && State(i) is not null).Skip(1).Any();
        if (isSent && concept == LastState() && (description.States.Count < 2 || side is null))
            return Where(cast, description, concept, elsewhere: InOpening);
        if (side == state && description.States.IsEmpty)
            return 1;
        if (!description.States.IsEmpty || side is not null || owners.HasOther(description) || person.Side is not null)
            return 0;

        if (lands.IsOtherBehindName(person, description.Sentence.Text, concept))
            return 0;
        if (IsOpenedBy(description, state))
            return InSentence;

        // Another state in the sentence: it may be that one's.
        var states = Description.StatesIn(description.Sentence.Text);
        if (question.Wants == WhoWants.Holder && states.IsEmpty && Description.StatesIn(cast.Info.Title).Any(other => other != state))
            return 0;
        var isLeaders = (lands.IsOfAState || question.Office?.Name == "leader") && owners.Kinds.All(kind => StateNames.Find(kind.Word) is not null);
        if (isLeaders && states.Contains(state) && !LandMeant.IsOwnIn(description.Sentence.Text, state) && !IsTitles(cast, state) && !IsOnlyState(cast, state)
            || IsBehindOther(description, state))
            return 0;
        return states.IsEmpty ? Math.Max(isLeaders ? 0 : Where(cast, description, concept, elsewhere: 0), IsTitles(cast, state) || IsOnlyState(cast, state)
                ? InOpening : 0)
            : states.Contains(state) && (states.Count == 1 || question.Wants != WhoWants.Holder || IsTitles(cast, state)) ? InSentence : 0;
    }

    // "In Norrland, President Ann Other has …"
    private static bool IsOpenedBy(Description description, State state) =>
        Opening.Find(description.Sentence.Text) is { Success: true } opening && StateNames.Find(opening.Groups["land"].Value) == state
        && description.Sentence.Text[opening.Length..] is var rest && rest.StartsWith(description.Text.TrimEnd(), StringComparison.Ordinal)
        && !NameOf.Fits(rest.AsSpan(description.Text.TrimEnd().Length));

    // "The Syrian government of President …"
    private static bool IsBehindOther(Description description, State state) => description.Sentence.Text.IndexOf(description.Text, StringComparison.Ordinal)
        is > 0 and var at && Description.StatesIn(description.Sentence.Text[Math.Max(0, at - MaxBehindState)..at].Split(',')[^1]) is { IsEmpty: false } before
        && !before.Contains(state);

    // An article that names no other state is about that one, wherever it first says so.
    private static bool IsOnlyState(ArticleCast cast, State state) =>
        cast.People.Where(person => person.Actor == ActorKind.State).Select(person => StateNames.Find(person.Name)).Distinct().ToArray() is [var only]
        && only == state;

    private static bool IsTitles(ArticleCast cast, State state) => Description.StatesIn(cast.Info.Title) is { Count: 1 } only && only.Contains(state);

    private int LastState() => Enumerable.Range(0, light.Reading.Concepts.Length).Last(i => question.Parts[i] == WhoPart.Kind && State(i) is not null);

    private static double Where(ArticleCast cast, Description description, int concept, double elsewhere)
    {
        if (cast.Light.Sentence(description.Sentence.Span)[concept] >= QuestionLight.Enough)
            return InSentence;
        return cast.Light.Lead[concept] >= QuestionLight.Enough ? InOpening : cast.Light.Whole[concept] >= QuestionLight.Enough ? elsewhere : 0;
    }

    private double OfWord(ArticleCast cast, PersonFinding person, Description description, int concept)
    {
        var asked = light.Reading.Concepts[concept];
        var strength = description.Terms.Select(asked.Match).DefaultIfEmpty().Max();
        if (strength >= QuestionLight.Enough)
            return strength >= 1 ? 1 : OtherNoun;
        if (!OwnerAsked.IsBody(asked) && PartyNames.Holds(person.Side, asked.Word) || owners.IsGivenName(cast, person, description, concept)
            || light.IsName[concept] && lands.IsBehindName(person, description.Sentence.Text, concept))
            return 1;

        if (OwnerAsked.IsByLetters(asked, description))
            return 1;

        if (IsBehindItsTown(description, concept))
            return asked.Word.ToLowerInvariant() is "dc" or "d.c" || cast.Light.Whole[concept] >= QuestionLight.Enough ? InSentence : 0;

        // "The judge in Harbour v Dorn": both stand in the sentence.
        if (question.IsCase)
            return cast.Light.Sentence(description.Sentence.Span)[concept] >= QuestionLight.Enough ? InSentence : 0;

        // "Dockers' Local 89" isn't the whole union.
        if (asked.Kind == ConceptKind.Number)
            return !description.HasOtherOwner && cast.Light.Sentence(description.Sentence.Span)[concept] >= QuestionLight.Enough ? InSentence : 0;

        // A town may be named in the article's opening; what an office is for stands beside it, unless a deed tells more of them.
        if (light.IsName[concept] && !Affiliation.IsParty(asked.Word) && (question.Office is { IsOfALand: true } || owners.IsLandsBody(description))
            && !owners.HasOther(description) && !owners.HasNoun(description))
            return NamesAnotherOwner(description.Sentence.Text, asked) || !lands.MayBeOne(cast, concept) ? 0
                : Where(cast, description, concept, elsewhere: 0);

        if (owners.IsBodyBeside(cast, person, description, concept))
            return InSentence;
        if (light.IsName[concept] && bodies.In(cast, description))
            return InSentence;
        if (owners.IsBodyWithoutName(description, concept))
            return Where(cast, description, concept, elsewhere: 0);

        // "Their spokeswoman", "the judge": whose stands in the sentences around where nothing beside the name says so.
        if ((question.Office is not null || question.Wants != WhoWants.Holder) && !owners.HasOther(description) && !IsOfOtherState(description)
            && concept > question.Parts.IndexOf(WhoPart.Office) && !question.IsByVerb
            && !light.IsName[concept] && !(owners.IsWhose(concept) && MustBeBeside(cast, description, asked)))
            return cast.Light.Around(description.Sentence.Span)[concept] >= QuestionLight.Enough ? InSentence : Where(cast, description, concept, elsewhere: 0);
        return question.Wants is not WhoWants.Holder && !question.IsByVerb && !light.IsName[concept]
            && cast.Light.Sentence(description.Sentence.Span)[concept] >= QuestionLight.Enough ? InSentence : 0;
    }

    // "Mayor of Lakeport, Norrland", "of Washington DC": the wider land may stand elsewhere.
    private bool IsBehindItsTown(Description description, int concept) => question.Office is { IsOfALand: true }
        && concept > question.Parts.IndexOf(WhoPart.Office) + 1 && question.Parts[concept - 1] == WhoPart.Kind && light.IsName[concept - 1]
        && light.Reading.Concepts[concept - 1] is var town && light.Reading.Concepts[concept].Position - town.Position == 1
        && description.Terms.Any(term => town.Match(term) >= 1);

    // Nobody is president of a hospital that stands in the sentence, nor is "the airport's chief" that of an airline.
    private bool MustBeBeside(ArticleCast cast, Description description, Concept asked) => lands.IsOfAState || OwnerAsked.HasOwnNoun(description)
        || OwnerAsked.IsBody(asked) && !owners.IsWhole(cast.Light.Sentence(description.Sentence.Span));

    private bool IsOfOtherState(Description description) =>
        !description.States.IsEmpty && !owners.Kinds.Select(kind => StateNames.Find(kind.Word)).OfType<State>().Any(description.States.Contains);

    // "Tolva's delegation was led by Prime Minister Rolf Aune": the sentence says whose.
    private static bool NamesAnotherOwner(string sentence, Concept asked) =>
        Possessives.FindAll(sentence).Any(owner => Analyzer.Terms(owner.Groups["name"].Value).All(term => asked.Match(term) < QuestionLight.Enough));

    private static Regex OfSomething { get; } = Patterns.Of(@"\b(of|for) (an?|his|her|its|their|this|that) \p{Ll}");

    private static Regex FirstToBe { get; } = Patterns.Of("^next (first|youngest|oldest|only) ", RegexOptions.IgnoreCase);

    private static Regex Owner { get; } = Patterns.Of(@"\b(for|of)\s+(the\s+)?(\p{L}+\s+)?$", RegexOptions.IgnoreCase);

    private static Regex Possessive { get; } = Patterns.Of(@"['’]s?$");

    private static Regex Opening { get; } = Patterns.Of(@"^In (the )?(?<land>\p{Lu}[\p{L}-]{1,30}( \p{Lu}[\p{L}-]{1,30}){0,2}), (the )?");

    // "Ann Other of Oman"
    private static Regex NameOf { get; } = Patterns.Of(@"^ (\p{Lu}[\p{L}.'’-]{0,40} ){1,4}of \p{Lu}");

    private static Regex Possessives { get; } = Patterns.Of(@"(?<name>\b\p{Lu}[\w-]+)['’]s\b", RegexOptions.NonBacktracking);
}
