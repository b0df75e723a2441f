using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>
/// Who is meant by "an Omani sheikh" where the next sentence goes on with a name that nothing stands beside: "Ann Other had gone from camp to camp for
/// weeks." News says of everybody else who they are ("a neighbour, Ann Other"). The sentence before has to speak of one alone who may have that name, and
/// the next one to tell what led to it, what they were doing or what they mean to do; whoever looks on, hears or tells of it is somebody else.
/// </summary>
internal static class CarriedOn
{
    private static readonly FrozenSet<string> OfWitnesses = RuleData.Lines("Findings/Deeds/witness-verbs.txt").ToFrozenSet();

    private static readonly FrozenSet<string> GoingOn = RuleData.Lines("Findings/Deeds/going-on-verbs.txt").ToFrozenSet();

    private const int MaxPeople = 2;

    // "A former miner": of the words for somebody else it is the one that can stand behind "a" without.
    private const string Former = "former";

    /// <param name="before">The sentence with the words for somebody.</param>
    /// <param name="bare">Its words.</param>
    /// <param name="naming">The sentence that begins with the name.</param>
    /// <param name="person">Whose name it is.</param>
    /// <param name="behind">The token behind the name and an age.</param>
    /// <param name="names">Who the article names.</param>
    /// <param name="isFirst">Whether the first of them is the article's first sentence.</param>
    public static Phrase? Meant(
        SentenceAnalysis before, SentenceWords bare, SentenceAnalysis naming, PersonFinding person, int behind, NameIndex names, bool isFirst)
    {
        if (Places.Any(0, bare.Count, i => names.ActorStartingAt(bare, i) is { Actor: ActorKind.Person })
            || naming.Clauses.FirstOrDefault(clause => IsOfName(clause) && IsRightBehind(naming.Words, behind, clause.Verb.First)) is not { } told
            || told.Verb.IsNegated)
            return null;
        var isInCourt = told.Verb.Lemma.Is(SmallWords.TestifyingVerbs) && told.Object is { } court
            && Places.Any(court.First, court.End, i => naming.Words.Tokens[i].Lower.Is(SmallWords.CourtNouns));
        if (!isInCourt && (!GoesOn(naming.Words, told) || PointsBack(naming)))
            return null;
        var all = SomebodyPhrase.In(0, before).Where(phrase => !phrase.IsPlural && !phrase.Noun.Is(SmallWords.Companies)).ToArray();
        var fit = Array.FindAll(all, phrase => NamingLinks.Fits(phrase, person.Name) && (!isInCourt || Pleads(before, phrase)));
        return all.Length <= MaxPeople && fit is [var only] && IsIntroduced(before.Words, only, isFirst) && !HasOther(person, only)
            && (isInCourt || !Speaks(before, only) && Fates.Of(before, only.Phrase) == Fate.None) && Fates.Of(naming, IsOfName) == Fate.None
            && !naming.Phrases.Any(phrase => phrase.First > 1 && phrase.Kind == PhraseKind.Noun && naming.Words.Is(phrase.Head, only.Noun))
            ? only.Phrase : null;
    }

    private static bool IsOfName(Clause clause) => clause.SharedSubject is { First: <= 1 };

    private static bool IsRightBehind(EnglishWords words, int behind, int verb) => verb >= behind
        && Places.All(behind, verb, i => words.Is(i, ",") && i == behind || words.Has(i, WordKinds.Adverb | WordKinds.Have));

    // "Had gone", "has kept", "was digging"; of other verbs only some
    private static bool GoesOn(EnglishWords words, Clause told)
    {
        var verb = told.Verb;
        if (OfWitnesses.Contains(verb.Lemma) || Governors.Says(verb.Lemma) || SpeechVerbs.IsForm(words.Tokens[verb.Main].Lower))
            return false;
        return !verb.IsPassive && (verb.IsPerfect || verb.Main > verb.First && words.Has(verb.First, WordKinds.Be) && words.Has(verb.Main, WordKinds.Gerund)
            || GoingOn.Contains(verb.Lemma) || verb.Lemma == "take" && words.IsNumber(verb.End));
    }

    // "Ann Other had lost it", "had served him": whoever or whatever was told of is something else than who is named.
    private static bool PointsBack(SentenceAnalysis naming) => naming.Phrases.Any(phrase => phrase.IsPronoun && phrase.End - phrase.First == 1
        && phrase.Word.Is(SmallWords.ObjectPronouns) && naming.Words.Has(phrase.First - 1, WordKinds.Verb | WordKinds.Preposition)
        && !naming.Words.Has(phrase.First - 1, WordKinds.Subordinator) && !(phrase.Word == "her" && naming.Words.IsNominal(phrase.End)));

    private static bool IsIntroduced(EnglishWords words, SomebodyPhrase phrase, bool isFirst) => (!phrase.IsOther
            || phrase.IsIndefinite && phrase.Modifiers.Contains(Former))
        && (phrase.IsIndefinite || phrase.HasOwner || isFirst && phrase.IsDefinite) && !words.Is(phrase.Phrase.First - 1, "as")
        && !words.Has(phrase.Phrase.First - 1, WordKinds.Be)
        && !Places.Any(phrase.Phrase.First, phrase.Phrase.End, i => i != phrase.Phrase.Head
            && (SomebodyPhrase.IsSomebody(words.Tokens[i].Lower) || SomebodyPhrase.IsSomebody(words.Tokens[i].Lower.Split('\'')[0]))
            && (words.IsPossessive(i) || i > phrase.Phrase.Head));

    // "Councillor Ann Other" is no mayor.
    private static bool HasOther(PersonFinding person, SomebodyPhrase phrase) =>
        person.Roles.Length > 0 && !person.Roles.Any(role => SomebodyPhrase.Kind(DescribedPeople.Noun(role.Text.Text)) == phrase.Noun);

    // "Has admitted burning it": whoever then tells the court of it is the same.
    private static bool Pleads(SentenceAnalysis before, SomebodyPhrase phrase) => before.Clauses.Any(clause => clause.SharedSubject == phrase.Phrase
        && !clause.Verb.IsPassive && clause.Verb.Lemma.Is(SmallWords.PleadingVerbs));

    private static bool Speaks(SentenceAnalysis before, SomebodyPhrase phrase) => before.Clauses.Any(clause => clause.SharedSubject == phrase.Phrase
        && (clause.HasComplement || clause.Object is null)
        && (Governors.Says(clause.Verb.Lemma) || SpeechVerbs.IsForm(before.Words.Tokens[clause.Verb.Main].Lower)));
}
