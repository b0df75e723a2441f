using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Deeds;

/// <summary>Who the words of deeds mean, by the names that the article has for them.</summary>
internal sealed class DeedNames
{
    private readonly NameIndex names;
    private readonly SpeakerResolver resolver;
    private readonly ILookup<int, StatementFinding> statements;
    private readonly Dictionary<string, PersonFinding> people;
    private int remembered = -1;

    public DeedNames(Document document, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> statements)
    {
        Sentences = [.. document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose).Select(sentence => new SentenceWords(sentence))];
        names = new NameIndex(people);
        resolver = new SpeakerResolver(document.Article, Sentences, people, names);
        this.statements = statements.ToLookup(statement => statement.Sentence.Span.Start);
        this.people = people.DistinctBy(person => person.Name).ToDictionary(person => person.Name);
    }

    public SentenceWords[] Sentences { get; }

    /// <summary>The deed with the names of those who do it and of those whom it is done to. Sentences come in the order of the text.</summary>
    public DeedFinding Name(int sentence, DeedFinding deed)
    {
        for (; remembered < sentence - 1; remembered++)
            foreach (var statement in statements[Sentences[remembered + 1].Sentence.Span.Start])
                resolver.Remember(new Speaker(statement.Speaker, people.GetValueOrDefault(statement.Speaker)), remembered + 1);
        return deed with { Doers = Of(sentence, deed.Doer), Patients = Of(sentence, deed.Object) };
    }

    private ImmutableArray<string> Of(int sentence, Quote? phrase)
    {
        if (phrase is null)
            return [];
        var words = Sentences[sentence];
        var first = 0;
        while (first < words.Count && words.Tokens[first].Start < phrase.Span.Start)
            first++;
        var end = first;
        var found = ImmutableArray.CreateBuilder<string>();
        for (; end < words.Count && words.Tokens[end].Start < phrase.Span.End; end++)
            if (names.ActorStartingAt(words, end) is { } actor && names.StartingAt(words, end) is { } behind
                && (!words.IsPossessive(behind - 1) || words.Tokens[behind - 1].End >= phrase.Span.End)
                && (end == first || !words.Has(end - 1, WordTraits.Preposition)) && !found.Contains(actor.Name))
                found.Add(actor.Name);
        if (found.Count == 0 && end > first && words.Has(end - 1, WordTraits.Pronoun)
            && resolver.Resolve(sentence, new NounPhrase(first, end, end - 1)) is { Actor: { } meant })
            found.Add(meant.Name);
        return found.DrainToImmutable();
    }
}
