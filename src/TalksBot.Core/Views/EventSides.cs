using TalksBot.Core.Answers.Events;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Views;

/// <summary>Whose side those are on who do what happened: a state, an armed group, or the party that the article puts a person with.</summary>
internal sealed class EventSides
{
    private readonly Dictionary<(string Article, string Name), PersonFinding> people;

    private EventSides(Dictionary<(string Article, string Name), PersonFinding> people) => this.people = people;

    /// <summary>Reads who acts in the articles of some events, and in no others.</summary>
    public static async Task<EventSides> ReadAsync(
        IPassageIndex index, IEnumerable<RankedEvent> events, CorpusFilter filter, CancellationToken cancellation)
    {
        var people = new Dictionary<(string, string), PersonFinding>();
        var articles = events.Where(ranked => ranked.Event.Actors.Any(name => StateNames.Find(name) is null)).Select(ranked => ranked.Article.Id).Distinct()
            .ToList();
        if (articles.Count > 0)
            await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Person, filter.Within(articles)), cancellation))
                people.TryAdd((hit.Article.Id, ((PersonFinding)hit.Finding).Name), (PersonFinding)hit.Finding);
        return new EventSides(people);
    }

    /// <summary>The sides of those who act, each once; empty where the article names none.</summary>
    public ImmutableArray<string> Of(RankedEvent ranked) =>
        [.. ranked.Event.Actors.Select(name => Side(ranked.Article.Id, name)).OfType<string>().Union(Beside(ranked.Event))];

    // "The Omani army and the Houthis fought": who acts beside a body that is named is of a state, though no name.
    private static IEnumerable<string> Beside(EventFinding found)
    {
        var text = found.Clause.Text;
        var end = found.Actors.Select(name => text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? at + name.Length : 0).DefaultIfEmpty().Max();
        var doers = found.Actors.Aggregate(text[..end], (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
        return doers.Contains(" and ", StringComparison.Ordinal) ? Description.StatesIn(doers).Select(state => state.Name).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>Those who act that are people, by their names.</summary>
    public IEnumerable<string> People(RankedEvent ranked) =>
        ranked.Event.Actors.Where(name => people.TryGetValue((ranked.Article.Id, name), out var known) && known.Actor == ActorKind.Person);

    private string? Side(string article, string name)
    {
        if (StateNames.Find(name) is { } state)
            return state.Name;
        return people.TryGetValue((article, name), out var person) ? person switch
        {
            { Actor: ActorKind.State } => person.Name,
            { Side: null or "state" or "organisation" } => null,
            { Side: { } side } => StateNames.Find(side)?.Name ?? side,
        } : null;
    }
}
