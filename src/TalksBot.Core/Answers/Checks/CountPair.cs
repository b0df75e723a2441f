using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Checks;

/// <summary>A figure that is claimed beside one of an article: what both tell of people, doer, place and time.</summary>
internal sealed class CountPair
{
    private const string Anybody = "people";
    private const string Civilians = "civilians";

    /// <summary>So much of what else the claim says has to be somewhere in the article: one died of thirst isn't one killed at a border.</summary>
    private const double MinWords = 0.5;

    /// <summary>Where an article says what all of it is about: title, dateline and first sentences.</summary>
    private const int Opening = 500;

    private static readonly FrozenSet<string> Generic = RuleData.Lines("Answers/Checks/generic-people.txt").ToFrozenSet();

    private static readonly Harm[] Harms = Enum.GetValues<Harm>();

    private readonly CheckedClaim claim;
    private readonly string? doer;
    private readonly string? foundDoer;
    private readonly string people;
    private readonly string foundPeople;
    private readonly ImmutableHashSet<string> kinds;
    private readonly ImmutableHashSet<string> foundKinds;
    private readonly ImmutableArray<Concept> beside;
    private readonly ImmutableArray<string> terms;

    public CountPair(CheckedClaim claim, ClaimFinding own, ClaimFinding found)
    {
        (this.claim, Own, Found) = (claim, own, found);
        (doer, foundDoer) = (own.Doer, found.Doer);
        (people, foundPeople) = (GroupOf(own), GroupOf(found));
        (kinds, foundKinds) = (EventKinds.In(claim.Text), EventKinds.Around(found.Sentence.Text, found.Wording.Span.Start - found.Sentence.Span.Start));
        (beside, terms) = (claim.PartsBeside(own), Analyzer.Terms(found.Sentence.Text));
    }

    public ClaimFinding Own { get; }

    public ClaimFinding Found { get; }

    public bool SharesHarm => Harms.Any(harm => ClaimDraft.FigureOf(Own, harm) is not null && ClaimDraft.FigureOf(Found, harm) is not null);

    /// <summary>Who kills in one is killed in the other.</summary>
    public bool IsSwapped => SameParty(doer, Found.VictimSide ?? Names(Found.Victims)) || SameParty(foundDoer, Own.VictimSide ?? Names(Own.Victims));

    /// <summary>The same kind of people; any, where the claim doesn't say or says "people" only. A part of a whole is none of other people.</summary>
    public bool IsOfSamePeople =>
        people != foundPeople ? (people == Anybody || AreUnnamedThere) && Found.PartOf is null
        : people == Anybody || Noun(Own) == Noun(Found) || Found.PartOf is null && (people != Civilians || Noun(Own) == "civilian");

    // "40 passengers drowned" and "14 people drowned when the ferry sank".
    private bool AreUnnamedThere => foundPeople == Anybody && VictimWords.GroupOf(Own.Victims) == Anybody && kinds.Overlaps(foundKinds);

    /// <summary>The claim says whose the people are, and neither the sentence does nor, where they are of a kind, the article.</summary>
    public bool LacksSide(string article) =>
        Own.VictimSide is { } side && Found.VictimSide is null && !PartyNames.Keys(side).IsEmpty
        && !SameParty(side, Found.Sentence.Text) && !SameParty(side, foundPeople == Anybody ? article.Split('\n')[0] : article);

    public bool IsByOthers => foundDoer is not null && doer is not null && !SameParty(doer, foundDoer) && !SameParty(doer, Found.Claimant);

    /// <summary>The claim names a doer whom the article doesn't, and no side by which its people could be known to be the same.</summary>
    public bool LacksDoer =>
        doer is not null && !SameParty(doer, foundDoer)
        && !(Own.VictimSide is not null && SameParty(Own.VictimSide, Found.VictimSide)) && !SameParty(doer, Found.Sentence.Text);

    /// <summary>The claim names a place, and the article's figure has another one, or none and the article isn't about that place.</summary>
    public bool IsElsewhere(string article)
    {
        if (Own.Place is not { } place || Named(place).IsEmpty)
            return false;
        var asked = beside.Where(part => part.Kind == ConceptKind.Name && PartyNames.HoldsWord(place, part.Word.ToLowerInvariant())).ToArray();
        if (asked.Length == 0)
            return false;
        if (asked.All(part => Meets(part) || Holds(article.Split('\n')[0], part)))
            return false;

        // A town lies in its state, but what happened somewhere in the state needn't have happened in the town.
        if (!Named(Found.Place).IsEmpty)
            return asked.Any(part => StateNames.Find(part.Word)?.Capitals.Contains(part.Word) == true) || !PartyNames.Share(Named(place), Named(Found.Place));
        return !asked.All(part => Holds(article[..Math.Min(article.Length, Opening)], part));
    }

    /// <summary>The claim tells of a flood, and the figure is of something else, or of nothing said in an article that tells of no flood.</summary>
    public bool IsOtherKind(string article) =>
        !kinds.IsEmpty && !kinds.Overlaps(foundKinds) && (!foundKinds.IsEmpty || !kinds.Overlaps(EventKinds.In(article)));

    /// <summary>The claim names whose word it is, and the article's figure is somebody else's, or nobody's and of nobody in particular.</summary>
    public bool IsOtherVoice =>
        Own.Claimant is not null && (Found.Claimant is null ? Own.Victims is null : !PartyNames.Same(Own.Claimant, Found.Claimant));

    public bool IsOtherDay => (Own.When ?? claim.When) is { } when && Found.When is { } day && !when.Overlaps(day);

    /// <summary>Whether the claim says nothing of the event but that people came to harm.</summary>
    public bool IsOfAnyEvent => IsOfAnyEventThen && Own.When is null;

    /// <summary>Whether the claim says no more than when people came to harm.</summary>
    public bool IsOfAnyEventThen =>
        people == Anybody && kinds.IsEmpty && beside.IsEmpty && doer is null && Own.VictimSide is null && Own.Claimant is null;

    /// <summary>How much of the claim's other words the sentence meets.</summary>
    public double Share => beside.IsEmpty ? 1 : beside.Count(Meets) / (double)beside.Length;

    /// <summary>Whether the article names whatever the claim names besides the people.</summary>
    public bool MeetsNames(string article) => beside.Where(part => part.Kind == ConceptKind.Name).All(part => Meets(part) || Holds(article, part));

    /// <summary>Whether the article has about half of the other words of the claim.</summary>
    public bool MeetsWords(string article) =>
        beside.Where(part => part.Kind == ConceptKind.Word).ToArray() is var words
        && words.Count(part => Meets(part) || Holds(article, part)) >= MinWords * words.Length;

    /// <summary>"People" are killed everywhere: something that the claim says of the event must be met.</summary>
    public bool IsTied(string article)
    {
        if (people != Anybody)
            return true;
        if (!kinds.IsEmpty && !kinds.Overlaps(foundKinds) && !kinds.Overlaps(EventKinds.In(article.Split('\n')[0])))
            return false;
        if (foundPeople != Anybody && !beside.Any(Meets) && !kinds.Overlaps(foundKinds) && !(doer is not null && SameParty(doer, foundDoer))
            && !(Own.Victims is null && SameParty(Own.Claimant, Found.Claimant)))
            return false;
        return beside.IsEmpty
            ? foundPeople == Anybody || !kinds.IsEmpty || Own.Victims is null || doer is not null
            : beside.Any(part => Meets(part) || Holds(article, part));
    }

    private bool Meets(Concept part) => terms.Any(term => part.Match(term) > 0);

    private static bool Holds(string text, Concept part) => Analyzer.Terms(text).Any(term => part.Match(term) > 0);

    private static bool SameParty(string? one, string? other) => PartyNames.Share(PartyNames.Keys(one), PartyNames.Keys(other));

    // "Pakistani" of "Pakistani soldiers": only what is written as a name tells a party.
    private static string? Names(string? victims) =>
        victims is null ? null : string.Join(' ', victims.Split(' ').Where(word => char.IsUpper(word[0])));

    // "The border" is no place to tell two events apart by.
    private static ImmutableArray<string> Named(string? place) => PartyNames.Keys(Names(place));

    // "Swimmers", "passengers": where the lexicon knows no kind the noun itself tells them from others.
    private static string GroupOf(ClaimFinding claim) =>
        VictimWords.GroupOf(claim.Victims) is var group && group == Anybody
        && claim.Victims?.Split(' ')[^1].ToLowerInvariant() is { } noun && !Generic.Contains(noun) && !VictimLexicon.IsAge(noun)
            ? Noun(claim)!
            : group;

    private static string? Noun(ClaimFinding claim) => claim.Victims?.Split(' ')[^1].ToLowerInvariant().TrimEnd('s');
}
