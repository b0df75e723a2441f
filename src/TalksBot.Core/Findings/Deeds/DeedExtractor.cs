using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>Finds who does what to whom in each sentence of an article, and on whose word.</summary>
public static class DeedExtractor
{
    private static readonly FrozenSet<string> NoDeeds = RuleData.Lines("Findings/Deeds/no-deeds.txt").ToFrozenSet();
    private static readonly FrozenSet<string> Spoken = RuleData.Lines("Findings/Deeds/spoken-deeds.txt").ToFrozenSet();
    private static readonly FrozenSet<string> AlwaysTransitive = RuleData.Lines("Findings/Deeds/always-transitive.txt").ToFrozenSet();

    public static DeedsAndEvents Extract(FoundSoFar found)
    {
        var (document, deeds) = (found.Document, ImmutableArray.CreateBuilder<DeedFinding>());
        var events = new Dictionary<EventFinding, EventFinding>(ReferenceEqualityComparer.Instance);
        var named = new DeedNames(document, found.Analyses, found.People, found.Statements);
        var dates = found.Dates.Where(date => !date.Expression.InTitle).ToLookup(date => date.Sentence.Span.Start);
        var said = new StatementsAt(found.Statements);
        for (var i = 0; i < found.Analyses.Length; i++)
        {
            var (sentence, words, phrases, clauses) = found.Analyses[i];
            foreach (var date in dates[sentence.Span.Start])
                events[date] = EventDoers.Name(document.Article, named, found.Analyses[i], i, date);
            var writer = new DeedWriter(document.Article, sentence, words, [.. dates[sentence.Span.Start]], said.In(sentence.Span));
            foreach (var clause in clauses)
                if (IsDeed(words, clause) && !LacksObject(clause, clauses)
                    && writer.Write(clause, Shared(words, clause, clauses)) is var told && !IsLabel(told))
                    deeds.Add(named.Name(i, told));
            foreach (var clause in clauses)
                if (Other(clause) is { } other && named.Name(i, writer.WriteTurned(clause, other)) is var turned && (other.IsName || !turned.Doers.IsEmpty))
                    deeds.Add(turned);
            foreach (var deed in NounDeeds.Find(words, phrases, clauses))
                deeds.Add(named.Name(i, writer.Write(deed)));
        }

        return new DeedsAndEvents(deeds.DrainToImmutable(), [.. found.Dates.Select(date => events.GetValueOrDefault(date, date))]);
    }

    // "Lost the final to Norrland", "was sold to Norrland": whoever won or bought it.
    private static Phrase? Other(Clause clause) => clause.SharedSubject is not null && TurnedVerbs.Has(clause.Verb.Lemma, clause.Verb.IsPassive)
        ? clause.Behind.FirstOrDefault(phrase => phrase is { Word: "to", IsTime: false, IsNegative: false }) : null;

    // "Arrested and charged the sailor": both were done to him.
    private static Phrase? Shared(EnglishWords words, Clause clause, IEnumerable<Clause> clauses) =>
        clause is { Object: null, Verb: { IsPassive: false, Form: VerbShape.Finite or VerbShape.PastOrParticiple } } && words.Is(clause.Verb.End, "and")
            ? clauses.FirstOrDefault(other => other.Verb.First == clause.Verb.End + 1 && other.SharedSubject == clause.SharedSubject)?.Object : null;

    // "Killed: 14": nobody does it, to nobody.
    private static bool IsLabel(DeedFinding deed) =>
        deed is { Doer: null, Object: null } && deed.Verb.Span.End < deed.Sentence.Span.End
        && deed.Sentence.Text[deed.Verb.Span.End - deed.Sentence.Span.Start] == ':';

    // What only says, begins, plans or is doesn't do anything by itself.
    private static bool IsDeed(EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        if (clause is { Relation: ClauseRelation.Relative, SharedSubject: null } || verb.Form == VerbShape.Auxiliary
            || NoDeeds.Contains(verb.Lemma) || words.Has(verb.Main, WordKinds.Auxiliary))
            return false;
        if (Governors.Find(verb.Lemma, governor => governor is { Meaning: Governance.Said, OfObject: true }) is not null)
            return clause.Object is not null || verb.IsPassive && !(clause.HasComplement && Governors.Says(verb.Lemma));
        if (!clause.HasComplement && Spoken.Contains(verb.Lemma))
            return true;
        if (Governors.Says(verb.Lemma) || SpeechVerbs.IsForm(words.Tokens[verb.Main].Lower))
            return (!clause.HasComplement || clause.Object is not null && IsOfWhatIsKnown(verb.Lemma)) && (clause.Object is not null || verb.IsPassive)
                && Governors.Find(verb.Lemma, governor => governor is { Meaning: Governance.Said, OfEither: true }) is null;
        return !clause.HasComplement
            || Governors.Find(verb.Lemma, governor => governor.Meaning is Governance.Known or Governance.Planned or Governance.Refused) is not null
            || IsCausing(verb.Lemma)
            || Governors.Find(verb.Lemma, _ => true) is null;
    }

    // "Thanked the envoy for coming"
    private static bool IsOfWhatIsKnown(string lemma) =>
        Governors.Find(lemma, governor => governor is { Meaning: Governance.Known, OfObject: true }) is not null;

    // "Forced the president to resign", "led a team to the valley to help"; who orders it only speaks of it.
    private static bool IsCausing(string lemma) =>
        Governors.Find(lemma, governor => governor is { Meaning: Governance.Begun, OfObject: true }) is not null
        && Governors.Find(lemma, governor => governor.Meaning is Governance.Demanded or Governance.Said) is null;

    // "Killed and wounded ten": the first verb has the second one's object.
    private static bool LacksObject(Clause clause, IEnumerable<Clause> clauses) =>
        AlwaysTransitive.Contains(clause.Verb.Lemma) && clause is
        {
            Object: null, Verb: { IsPassive: false, Form: VerbShape.Finite or VerbShape.PastOrParticiple },
            Relation: ClauseRelation.Main or ClauseRelation.Subordinate or ClauseRelation.Complement
        }
        && !clauses.Any(other => other.Object is not null && other.Verb.First - clause.Verb.End is >= 0 and <= 1);
}

/// <summary>What an article tells that somebody does, and its events with who does what they tell.</summary>
public sealed record DeedsAndEvents(ImmutableArray<DeedFinding> Deeds, ImmutableArray<EventFinding> Events);
