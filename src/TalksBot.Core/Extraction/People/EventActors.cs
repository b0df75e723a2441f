using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>
/// Tells who does what happened on a date: the subject of the verb beside the date, or whoever stands behind "by" where that
/// verb is passive. Nobody, where the subject is no person, body or state ("the talks began on Friday").
/// </summary>
internal sealed class EventActors
{
    private readonly Document document;
    private readonly SentenceWords[] sentences;
    private readonly NameIndex names;
    private readonly SpeakerResolver resolver;
    private readonly ILookup<int, StatementFinding> statements;
    private readonly Dictionary<string, PersonFinding> people;

    private EventActors(Document document, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> statements)
    {
        this.document = document;
        this.statements = statements.ToLookup(statement => statement.Sentence.Span.Start);
        this.people = people.DistinctBy(person => person.Name).ToDictionary(person => person.Name);
        sentences = [.. document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose && !sentence.InTitle)
            .Select(sentence => new SentenceWords(sentence))];
        names = new NameIndex(people);
        resolver = new SpeakerResolver(document.Article, sentences, people, names);
    }

    /// <summary>The events, each with the names of those who do what it tells.</summary>
    public static ImmutableArray<EventFinding> Name(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> statements, ImmutableArray<EventFinding> events) =>
        events.IsEmpty ? events : new EventActors(document, people, statements).Name(events);

    private ImmutableArray<EventFinding> Name(ImmutableArray<EventFinding> events)
    {
        var bySentence = events.Where(found => !found.Expression.InTitle).ToLookup(found => found.Sentence.Span.Start);
        var named = new Dictionary<EventFinding, EventFinding>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sentences.Length; i++)
        {
            var start = sentences[i].Sentence.Span.Start;
            foreach (var found in bySentence[start])
                named[found] = Name(i, found);
            foreach (var statement in statements[start])
                resolver.Remember(new Speaker(statement.Speaker, people.GetValueOrDefault(statement.Speaker)), i);
        }

        return [.. events.Select(found => named.GetValueOrDefault(found, found))];
    }

    private EventFinding Name(int sentence, EventFinding found)
    {
        var words = sentences[sentence];
        var verbs = new VerbGroups(words, names);
        if (verbs.Beside(found.Expression.Span, found.Clause.Span) is not { } group)
            return found;
        var phrases = group.IsPassive ? Agents(words, group) : new SubjectPhrases(words, names, verbs).Of(group);
        var actors = phrases.Select(phrase => resolver.Resolve(sentence, phrase)?.Name).OfType<string>().Distinct(StringComparer.Ordinal);
        return found with { Actors = [.. actors], Clause = WithSubject(words, group, phrases, found.Clause) };
    }

    // "Beck, the mayor, | resigned on Monday": without its subject the clause doesn't tell what happened.
    private Quote WithSubject(SentenceWords words, VerbGroup group, IReadOnlyList<NounPhrase> phrases, Quote clause)
    {
        if (group.IsPassive || phrases.Count == 0 || !words.Is(group.First - 1, ",") || words.Tokens[group.First].Start != clause.Span.Start)
            return clause;
        return document.Article.Quote(TextSpan.FromBounds(words.Tokens[phrases[0].First].Start, clause.Span.End));
    }

    // "was opened on Friday by the mayor, Anna Beck"
    private IReadOnlyList<NounPhrase> Agents(SentenceWords words, VerbGroup group)
    {
        const int Reach = 10;
        for (var i = group.End; i < words.Count && i < group.End + Reach; i++)
            if (words.Is(i, "by") && NounPhraseReader.Forward(words, names, i + 1) is { } agent && SubjectPhrases.CanAct(words, names, agent))
                return [agent];
        return [];
    }
}
