using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>
/// Who is meant by "a retired pilot" or "two guards" where the next sentence begins with the names, as news does: "Ann Other, 58, flew for Oman." It takes
/// the one phrase for so many without a name, and names that are new in the article and are told an age, the same noun again, the same thing of theirs, or
/// the same that was done to them. Of whoever is accused, dead, hurt or gone, the names have to be told as much: "a gunman killed five. Ann Other, 58, hid".
/// </summary>
internal static class NamedBehind
{
    private const int MaxGap = 8;
    private const int MinAge = 5;
    private const int MaxAge = 110;

    private static readonly FrozenSet<string> One = FrozenSet.ToFrozenSet(["a", "an", "one", "another"]);

    // Whoever only looks on or tells of it is somebody else.
    private static readonly FrozenSet<string> OfWitnesses = RuleData.Lines("Findings/Deeds/witness-verbs.txt").ToFrozenSet();

    /// <summary>For each sentence whose somebody the next one names: the phrase's noun, and the names.</summary>
    public static Dictionary<int, (int Head, ImmutableArray<string> Names)> Find(
        ImmutableArray<SentenceAnalysis> analyses, SentenceWords[] sentences, NameIndex names)
    {
        var found = new Dictionary<int, (int, ImmutableArray<string>)>();
        for (var i = 1; i < sentences.Length; i++)
            if (sentences[i].Sentence.Span.Start - sentences[i - 1].Sentence.Span.End < MaxGap
                && Introduced(sentences[i], analyses[i].Words, names, out var end) is { IsEmpty: false } people
                && (Meant(analyses[i - 1], analyses[i], people.Length, end, i == 1)
                    ?? (people is [var alone] ? Carried(analyses, sentences, names, i, alone, end) : null)) is { } phrase
                && !IsNamed(sentences[i - 1], names, phrase)
                && people.All(name => NamingLinks.Fits(analyses[i - 1].Words.Tokens[phrase.Head].Lower, name)))
                found.Add(i - 1, (phrase.Head, people));
        return found;
    }

    private static Phrase? Carried(
        ImmutableArray<SentenceAnalysis> analyses, SentenceWords[] sentences, NameIndex names, int i, string name, int end) =>
        (names.ActorStartingAt(sentences[i], 0) ?? names.ActorStartingAt(sentences[i], 1)) is { } person && person.Name == name
            ? CarriedOn.Meant(analyses[i - 1], sentences[i - 1], analyses[i], person, IsAge(analyses[i].Words, end) ? end + 2 : end, names, i == 1) : null;

    /// <summary>The new names that the sentence begins with; several have an age each.</summary>
    private static ImmutableArray<string> Introduced(SentenceWords sentence, EnglishWords words, NameIndex names, out int end)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        end = 0;
        for (var i = SomebodyPhrase.IsAged(words, 0) ? 1 : 0; names.ActorStartingAt(sentence, i) is { Actor: ActorKind.Person } person
            && names.StartingAt(sentence, i) is { } behind && person.Name.Contains(' ', StringComparison.Ordinal)
            && !person.Mentions.Any(mention => mention.Start < words.Tokens[0].Start); i++)
        {
            found.Add(person.Name);
            (i, end) = (behind, behind);
            if (IsAge(words, i))
                i += words.Is(i + 2, ",") ? 3 : 2;
            if (!words.Is(i, "and"))
                i--;
        }

        return found.DrainToImmutable();
    }

    private static Phrase? Meant(SentenceAnalysis before, SentenceAnalysis naming, int count, int end, bool isFirst)
    {
        if (count == 1 && Apposition(naming, end) is { } noun && Only(before, phrase =>
            (One.Contains(phrase.Word) || phrase.Word == "the") && before.Words.Tokens[phrase.Head].Lower == noun) is { } same)
            return same;
        var told = Fates.Of(naming, clause => clause.SharedSubject is { First: <= 1 } || clause.Verb.First == end + 1);
        if (told != Fate.None && Phrases(before, phrase => Count(before.Words, phrase, isFirst) == count
            && Fates.CanBe(before.Words.Tokens[phrase.Head].Lower, Fates.Of(before, phrase) & told)) is [var agrees])
            return IsPredicate(before.Words, agrees) || IsToldAgain(before, agrees, naming) || IsOfAnother(naming, end) ? null : agrees;
        return Only(before, phrase => Count(before.Words, phrase, isFirst: false) == count) is { } only && !IsPredicate(before.Words, only)
            && !IsWitness(naming, end) && !IsToldAgain(before, only, naming) && (count > 1 || Fates.Of(before, only) == Fate.None)
            && (IsAge(naming.Words, end) || count == 1 && (SomebodyPhrase.IsAged(naming.Words, 0) || HasSameThing(before, only, naming)
                || HasSameDeed(before, only, naming, end))) ? only : null;
    }

    private static Phrase? Only(SentenceAnalysis analysis, Func<Phrase, bool> fits) => Phrases(analysis,
        phrase => SomebodyPhrase.IsSomebody(analysis.Words.Tokens[phrase.Head].Lower) && fits(phrase)) is [var only] ? only : null;

    private static Phrase[] Phrases(SentenceAnalysis analysis, Func<Phrase, bool> fits) =>
        [.. analysis.Phrases.Where(phrase => phrase is { Kind: PhraseKind.Noun, IsName: false, IsPronoun: false } && fits(phrase))];

    // Nothing stands before an article's first sentence that "the" could point to.
    private static int Count(EnglishWords words, Phrase phrase, bool isFirst) =>
        words.IsPlural(phrase.Head) ? NumberWords.TryRead(words.Tokens, phrase.First, out var count, out _) ? count : 0
        : (One.Contains(phrase.Word) || isFirst && phrase.Word == "the") && !words.Tokens[phrase.Head].Lower.Is(SmallWords.Companies) ? 1 : 0;

    // "Was named a director", "as a guard": that is what somebody else is.
    private static bool IsPredicate(EnglishWords words, Phrase phrase) =>
        words.Is(phrase.First - 1, "as") || words.Has(phrase.First - 1, WordKinds.Auxiliary)
        || phrase.First > 1 && words.Has(phrase.First - 2, WordKinds.Auxiliary) && words.Has(phrase.First - 1, WordKinds.Participle);

    // "The pilot, Ann Other", "a pilot named Ann Other"
    private static bool IsNamed(SentenceWords words, NameIndex names, Phrase phrase) =>
        Places.Any(phrase.First, Math.Min(words.Count, phrase.End + 3), i => names.ActorStartingAt(words, i) is { Actor: ActorKind.Person });

    private static string? Apposition(SentenceAnalysis naming, int end)
    {
        var at = IsAge(naming.Words, end) ? end + 2 : end;
        return naming.Words.Is(at, ",") && naming.Phrases.FirstOrDefault(phrase => phrase.First == at + 1 && phrase.Kind == PhraseKind.Noun) is { } told
            && (One.Contains(told.Word) || told.Word == "the") ? naming.Words.Tokens[told.Head].Lower : null;
    }

    // "Ann Other, her lawyer, was fined"
    private static bool IsOfAnother(SentenceAnalysis naming, int end) => (IsAge(naming.Words, end) ? end + 2 : end) is var at && naming.Words.Is(at, ",")
        && at + 1 < naming.Words.Count && naming.Words.Tokens[at + 1].Lower.Is(SmallWords.PossessivePronouns);

    private static bool IsAge(EnglishWords words, int end) =>
        words.Is(end, ",") && words.IsNumber(end + 1) && NumberWords.TryParse(words.Tokens[end + 1].Text, out var age) && age is >= MinAge and <= MaxAge;

    // "Ann Other, charged on Monday, was held": its main verb stands behind what is told apart.
    private static bool IsWitness(SentenceAnalysis naming, int end)
    {
        var main = naming.Clauses.Where(clause => clause.Relation == ClauseRelation.Main).ToArray();
        return (Array.Find(main, clause => clause.Verb.First > end + 1) ?? main.FirstOrDefault()) is not { Verb: var verb } || OfWitnesses.Contains(verb.Lemma)
            || !verb.IsPassive && (Governors.Says(verb.Lemma) || SpeechVerbs.IsForm(naming.Words.Tokens[verb.Main].Lower));
    }

    // "A man charged with arson wept. Ann Other, charged on Monday, …"
    private static bool HasSameDeed(SentenceAnalysis before, Phrase somebody, SentenceAnalysis naming, int end)
    {
        var apart = naming.Words.Is(end, ",") && naming.Words.Has(end + 1, WordKinds.Participle) ? naming.Words.Words[end + 1].Lemma : null;
        return before.Clauses.Any(told => told.Verb.IsPassive && told.SharedSubject == somebody && (told.Verb.Lemma == apart
            || naming.Clauses.Any(again => again.Verb.IsPassive && again.Verb.Lemma == told.Verb.Lemma && again.SharedSubject is { First: 0 })));
    }

    // "A teacher was shot on Friday. Ann Other was shot in May": the same befell somebody else at another time.
    private static bool IsToldAgain(SentenceAnalysis before, Phrase somebody, SentenceAnalysis naming) =>
        Enumerable.Range(0, naming.Words.Count).Any(naming.Words.IsTime) && naming.Clauses.Any(again => again.Relation == ClauseRelation.Main
            && before.Clauses.Any(told => told.Verb.Lemma == again.Verb.Lemma && (told.SharedSubject == somebody || told.Object == somebody)));

    // "A leader of a rescue team came back. Ann Other led her team …"
    private static bool HasSameThing(SentenceAnalysis before, Phrase somebody, SentenceAnalysis naming) =>
        naming.Phrases.Any(phrase => phrase is { Kind: PhraseKind.Noun, Word: "his" or "her" }
            && Enumerable.Range(somebody.Head + 1, somebody.End - somebody.Head - 1).Any(i =>
                before.Words.Is(i, naming.Words.Tokens[phrase.Head].Lower)));
}
