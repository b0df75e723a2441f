namespace TalksBot.Core.Findings.Events;

/// <summary>Which way the verbs of a sentence look, as its one analysis has them.</summary>
internal sealed class VerbTenses
{
    private const int MinInBrackets = 3;
    private const int DeadlineReach = 12;

    private readonly Tense[] tenses;
    private readonly bool[] verbs;
    private readonly bool[] infinitives;

    /// <param name="analysis">The sentence.</param>
    /// <param name="times">Where its expressions of time stand.</param>
    public VerbTenses(SentenceAnalysis analysis, IReadOnlyCollection<TextSpan> times)
    {
        Sentence = analysis.Sentence;
        var count = Sentence.Tokens.Length;
        (tenses, verbs, infinitives) = (new Tense[count], new bool[count], new bool[count]);
        foreach (var clause in analysis.Clauses)
            Note(analysis.Words, clause, Sentence.Lead);
        foreach (var (first, end) in Brackets())
        {
            var inside = SentenceAnalysis.Of(Sentence with { Tokens = Sentence.Tokens[first..end], Lead = 0 }, times);
            foreach (var clause in inside.Clauses)
                Note(inside.Words, clause, first);
        }

        for (var i = 0; i < count; i++)
            if (IsDue(i))
                (tenses[i], verbs[i]) = (Tense.Future, true);
    }

    public Sentence Sentence { get; }

    /// <summary>What the verb says whose own word stands at a token; unknown for words that are no verbs.</summary>
    public Tense At(int token) => tenses[token];

    /// <summary>Whether a clause has its verb here.</summary>
    public bool IsVerb(int token) => verbs[token];

    /// <summary>Whether "to" at this token opens an infinitive.</summary>
    public bool IsInfinitive(int token) => infinitives[token];

    // The analysis leaves out what stands in brackets, which may have verbs and dates of its own.
    private IEnumerable<(int First, int End)> Brackets()
    {
        for (var open = Sentence.Lead; open < Sentence.Tokens.Length; open++)
            for (var close = open + 1; Sentence.Tokens[open].Text == "(" && close < Sentence.Tokens.Length; close++)
                if (Sentence.Tokens[close].Text == ")")
                {
                    if (close - open > MinInBrackets)
                        yield return (open + 1, close);
                    open = close;
                }
    }

    private void Note(EnglishWords words, Clause clause, int offset)
    {
        var (first, main) = (Place(words, clause.Verb.First, offset), Place(words, clause.Verb.Main, offset));
        if (clause.Verb.Form == VerbShape.Infinitive)
            infinitives[first] = true;
        tenses[main] = Of(words, clause);
        verbs[main] = tenses[main] != Tense.Unknown || words.Has(clause.Verb.First, WordKinds.Auxiliary) || clause.Verb.Form == VerbShape.Finite;
        for (var i = clause.Verb.First; i < clause.Verb.Main; i++)
            verbs[Place(words, i, offset)] |= words.Has(i, WordKinds.Auxiliary);
    }

    // Contractions are parted in the analysis, and what leads up to the sentence is no part of it.
    private int Place(EnglishWords words, int index, int offset) => Places.Back(
        Math.Min(index + offset, Sentence.Tokens.Length - 1), at => at > 0 && Sentence.Tokens[at].Start > words.Tokens[index].Start);

    private static Tense Of(EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        if (verb.Form == VerbShape.Infinitive)
            return OfInfinitive(words, clause);
        if (verb.Modal is { } modal)
            return modal.Is(SmallWords.WillForms) ? Tense.Future
                : verb.IsPerfect && verb.Form != VerbShape.Auxiliary || IsHad(words, verb) || IsDenied(clause) && modal.Is(SmallWords.CouldForms) ? Tense.Past
                : Tense.Future;
        if (verb.Form == VerbShape.Gerund || words.Has(verb.First, WordKinds.Get) && verb.First < verb.Main)
            return Tense.Unknown;
        if (words.Tokens[verb.First].Lower.Is(SmallWords.PastAuxiliaries) || verb.IsPerfect && verb.Form != VerbShape.Auxiliary)
            return Tense.Past;
        if (verb.IsPassive && words.Tokens[verb.First].Lower.Is(SmallWords.PresentBeing) && verb.Lemma.Is(SmallWords.FixedPassives))
            return Tense.Future;
        if (words.Has(verb.First, WordKinds.Be))
            return words.Has(verb.Main, WordKinds.Gerund) || verb.Form == VerbShape.Auxiliary && words.Has(verb.End, WordKinds.Gerund)
                ? Tense.Future : Tense.Unknown;
        return verb.Form != VerbShape.Base && words.Has(verb.Main, WordKinds.Past | WordKinds.Participle) ? Tense.Past
            : words.Tokens[verb.Main].Lower.Is(SmallWords.FixedForms) ? Tense.Future : Tense.Unknown;
    }

    // "They'd left"
    private static bool IsHad(EnglishWords words, VerbPhrase verb) => verb.Modal == "'d" && words.Has(verb.Main, WordKinds.Participle);

    // "Nor could he be reached on Friday": what could not be was not; "cannot meet on Friday" still looks ahead.
    private static bool IsDenied(Clause clause) => clause.Verb.IsNegated || clause.SharedSubject is { IsNegative: true };

    // "Plans to meet", "agreed to hold talks", "due to open": ahead; "began to leave", "in an attempt to save", "was willing to skip it": not.
    private static Tense OfInfinitive(EnglishWords words, Clause clause)
    {
        if (clause.Verb.IsPerfect && words.Has(clause.Verb.Main, WordKinds.Participle))
            return Tense.Past;
        var isOfVerb = clause is { Relation: ClauseRelation.Complement, Marker: null, Parent: not null };
        var meaning = isOfVerb && !(clause.Subject is { } other && words.IsNumber(other.Head)) ? Meaning(clause.Parent!.Verb.Lemma)
            : clause.Verb.First > 0 ? Governors.OfWord(words.Tokens[clause.Verb.First - 1].Lower) : Governance.None;
        if (meaning is not (Governance.Planned or Governance.Demanded)
            || isOfVerb && IsTried(words, clause.Parent!.Verb)
            || !isOfVerb && !words.Has(clause.Verb.First - 1, WordKinds.Gerund) && clause.Parent is { Verb.IsCopula: true } copula
            && words.Tokens[copula.Verb.First].Lower.Is(SmallWords.PastAuxiliaries))
            return Tense.Unknown;
        return clause.Parent is { Verb: { IsPerfect: true } verb } && words.Is(verb.First, "had") ? Tense.Past : Tense.Future;
    }

    // "Fought to hold it", "voted to leave", "by arranging to fly": it was begun or settled there and then.
    private static bool IsTried(EnglishWords words, VerbPhrase verb) =>
        verb.Form == VerbShape.Gerund || verb.Lemma.Is(SmallWords.AttemptVerbs) && words.Has(verb.Main, WordKinds.Past | WordKinds.Participle);

    private static Governance Meaning(string lemma) =>
        Governors.Find(lemma, governor => governor.Meaning is Governance.Planned or Governance.Demanded)?.Meaning ?? Governance.None;

    // "Is expected", "due on Friday": ahead wherever it stands, unless it "had been due".
    private bool IsDue(int at)
    {
        var word = Sentence.Tokens[at].Lower;
        if (!word.Is(SmallWords.DueWords) && !(word.Is(SmallWords.DueBehindBe) && (IsBehindBe(at) || word == "planned" && TakesPlan(at + 1)))
            && !IsPlanning(at))
            return false;
        return !Places.Any(Math.Max(0, at - 4), at, i => Sentence.Tokens[i].Lower == "had")
            && (word != "deadline" || !Sentence.Tokens.Skip(at).Take(DeadlineReach).Any(token => token.Lower.Is(SmallWords.DeadlineEnds)));
    }

    // "Crews plan a strike starting on Wednesday"
    private bool IsPlanning(int at) => Sentence.Tokens[at].Lower is "plan" or "plans" && at + 1 < Sentence.Tokens.Length
        && Sentence.Tokens[at + 1].Lower is "a" or "an" && at > 0
        && Sentence.Tokens[at - 1].Lower != "to" && !Lexicon.Of(Sentence.Tokens[at - 1].Lower).Is(WordKinds.Determiner);

    // "Planned a rally", "planned to meet"
    private bool TakesPlan(int at) =>
        at < Sentence.Tokens.Length && (Sentence.Tokens[at].Lower == "to" || Lexicon.Of(Sentence.Tokens[at].Lower).Is(WordKinds.Determiner));

    private bool IsBehindBe(int at)
    {
        var before = Places.Back(at - 1, i => i > 0 && Lexicon.Of(Sentence.Tokens[i].Lower) is var word
            && word.Is(WordKinds.Adverb | WordKinds.Negation) && !word.Is(WordKinds.Be));
        return before >= 0 && Lexicon.Of(Sentence.Tokens[before].Lower).Is(WordKinds.Be);
    }
}
