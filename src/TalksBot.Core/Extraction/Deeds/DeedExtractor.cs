using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Deeds;

/// <summary>Finds who does what to whom in each sentence of an article, and on whose word.</summary>
public static class DeedExtractor
{
    private static readonly FrozenSet<string> NoDeeds = RuleData.Lines("Extraction/Deeds/no-deeds.txt").ToFrozenSet();
    private static readonly FrozenSet<string> AlwaysTransitive = RuleData.Lines("Extraction/Deeds/always-transitive.txt").ToFrozenSet();

    public static ImmutableArray<DeedFinding> Extract(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> statements, ImmutableArray<EventFinding> events)
    {
        var named = new DeedNames(document, people, statements);
        var dates = events.Where(found => !found.Expression.InTitle).ToLookup(found => found.Sentence.Span.Start);
        var said = new StatementsAt(statements);
        var found = ImmutableArray.CreateBuilder<DeedFinding>();
        for (var i = 0; i < named.Sentences.Length; i++)
        {
            var sentence = named.Sentences[i].Sentence;
            var words = new EnglishWords(sentence.Tokens[sentence.Lead..], [.. dates[sentence.Span.Start].Select(date => date.Expression.Span)]);
            var phrases = PhraseReader.Read(words);
            var clauses = ClauseReader.Read(words, phrases);
            var writer = new DeedWriter(document.Article, sentence, words, [.. dates[sentence.Span.Start]], said.In(sentence.Span));
            foreach (var clause in clauses)
                if (IsDeed(words, clause) && !LacksObject(clause, clauses))
                    found.Add(named.Name(i, writer.Write(clause)));
            foreach (var deed in NounDeeds.Find(words, phrases, clauses))
                found.Add(named.Name(i, writer.Write(deed)));
        }

        return found.DrainToImmutable();
    }

    // What only says, begins, plans or is doesn't do anything by itself.
    private static bool IsDeed(EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        if (clause is { Relation: ClauseRelation.Relative, SharedSubject: null } || verb.Form == VerbShape.Auxiliary
            || NoDeeds.Contains(verb.Lemma) || words.Has(verb.Main, WordKinds.Auxiliary))
            return false;
        if (Governors.Find(verb.Lemma, governor => governor is { Meaning: Governance.Said, OfObject: true }) is not null)
            return clause.Object is not null || verb.IsPassive && !(clause.HasComplement && Governors.Says(verb.Lemma));
        if (Governors.Says(verb.Lemma) || SpeechVerbs.IsForm(words.Tokens[verb.Main].Lower))
            return !clause.HasComplement && (clause.Object is not null || verb.IsPassive) && Governors.Find(verb.Lemma, governor =>
                governor is { Meaning: Governance.Said, OfEither: true }) is null;
        return !clause.HasComplement
            || Governors.Find(verb.Lemma, governor => governor.Meaning is Governance.Known or Governance.Planned or Governance.Refused
                || governor is { Meaning: Governance.Begun, OfObject: true }) is not null
            || Governors.Find(verb.Lemma, _ => true) is null;
    }

    // "Killed and wounded ten": the first verb has the second one's object.
    private static bool LacksObject(Clause clause, IEnumerable<Clause> clauses) =>
        AlwaysTransitive.Contains(clause.Verb.Lemma) && clause is
        {
            Object: null, Verb: { IsPassive: false, Form: VerbShape.Finite or VerbShape.PastOrParticiple },
            Relation: ClauseRelation.Main or ClauseRelation.Subordinate or ClauseRelation.Complement
        }
        && !clauses.Any(other => other.Object is not null && other.Verb.First - clause.Verb.End is >= 0 and <= 1);
}
