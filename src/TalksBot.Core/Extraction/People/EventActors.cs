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
        sentences = [.. document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose && !sentence.InTitle).Select(sentence => new SentenceWords(sentence))];
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
        var named = new Dictionary<EventFinding, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sentences.Length; i++)
        {
            var start = sentences[i].Sentence.Span.Start;
            foreach (var found in bySentence[start])
                named[found] = Actors(i, found);
            foreach (var statement in statements[start])
                resolver.Remember(new Speaker(statement.Speaker, people.GetValueOrDefault(statement.Speaker)), i);
        }

        return [.. events.Select(found => named.TryGetValue(found, out var actors) && !actors.IsEmpty ? found with { Actors = actors } : found)];
    }

    private ImmutableArray<string> Actors(int sentence, EventFinding found)
    {
        var words = sentences[sentence];
        var verbs = new VerbGroups(words, names);
        if (verbs.Beside(found.Expression.Span, found.Clause.Span) is not { } group)
            return [];
        var phrases = group.IsPassive ? Agents(words, group) : new SubjectPhrases(words, names, verbs).Of(group);
        return [.. phrases.Select(phrase => resolver.Resolve(sentence, phrase)?.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // "was opened on Friday by the mayor, Anna Beck"
    private IEnumerable<NounPhrase> Agents(SentenceWords words, VerbGroup group)
    {
        const int Reach = 10;
        for (var i = group.End; i < words.Count && i < group.End + Reach; i++)
            if (words.Is(i, "by") && NounPhraseReader.Forward(words, names, i + 1) is { } agent && SubjectPhrases.CanAct(words, names, agent))
                return [agent];
        return [];
    }
}
