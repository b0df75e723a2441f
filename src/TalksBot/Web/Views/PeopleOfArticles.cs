using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;

namespace TalksBot.Web.Views;

/// <summary>Everybody in the articles, with the places where they are quoted: as much as is needed to list them, and no words of theirs.</summary>
internal sealed class PeopleOfArticles
{
    private const int MaxRoles = 12;

    private readonly ImmutableArray<ShownPerson> all;
    private readonly Dictionary<string, ShownPerson> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<ImmutableArray<int>> speakers;

    private PeopleOfArticles(ImmutableArray<ShownPerson> all, ImmutableArray<string> articles, ImmutableArray<ImmutableArray<int>> speakers)
    {
        (this.all, this.speakers, Articles) = (all, speakers, articles);

        // Of two with one name the one spoken of more is found by it; a full name is nobody else's short one.
        var ranked = all.OrderByDescending(person => person.Mentions).ToArray();
        foreach (var person in ranked)
            byName.TryAdd(person.Name, person);
        foreach (var person in ranked)
            foreach (var alias in person.Aliases)
                byName.TryAdd(alias, person);
        InOrder = [.. Listed(all)];
    }

    /// <summary>The ids of the articles that quote somebody.</summary>
    public ImmutableArray<string> Articles { get; }

    /// <summary>The people by side: the side spoken of most first, those without one last, in each the one spoken of most first.</summary>
    public ImmutableArray<ShownPerson> InOrder { get; }

    public ShownPerson? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Who else is quoted in the articles that quote somebody, with the number of those articles, most first.</summary>
    public IEnumerable<KeyValuePair<ShownPerson, int>> QuotedWith(ShownPerson person) =>
        person.Sayings.Select(saying => saying.Article).Distinct()
            .SelectMany(article => speakers[article])
            .Where(other => other != person.Number)
            .CountBy(other => other)
            .OrderByDescending(count => count.Value).ThenByDescending(count => all[count.Key].Mentions).ThenBy(count => count.Key)
            .Select(count => KeyValuePair.Create(all[count.Key], count.Value));

    public static async Task<PeopleOfArticles> ReadAsync(IPassageIndex index)
    {
        await using var reading = index.Read();
        var hits = await reading.Index.ReadAllAsync(new FindingList(FindingKind.Person, CorpusFilter.Everything)).ToArrayAsync();
        var dossiers = DossierReader.Read(hits);
        var numbers = new Dictionary<NameIn, int>();
        for (var number = 0; number < dossiers.Length; number++)
            foreach (var appearance in dossiers[number].Appearances)
                foreach (var name in appearance.Person.Aliases.Prepend(appearance.Person.Name))
                    numbers.TryAdd(new NameIn(appearance.Article.Id, name), number);
        var quoted = await QuotedAsync(reading.Index, numbers, dossiers.Length);
        return new PeopleOfArticles([.. dossiers.Select((dossier, number) => Person(dossier, number, quoted))], quoted.Ids, quoted.Speakers);
    }

    /// <summary>A text that several outlets carry quotes somebody once.</summary>
    private static async Task<Quoted> QuotedAsync(IPassageIndex index, Dictionary<NameIn, int> numbers, int people)
    {
        var quoted = new Quoted([], [], [.. Enumerable.Range(0, people).Select(_ => new List<SayingPlace>())]);
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Statement, CorpusFilter.Everything)))
        {
            if (hit.Article.CopyOf is not null || hit.Finding is not StatementFinding { Content.InTitle: false } said
                || !numbers.TryGetValue(new NameIn(hit.Article.Id, said.Speaker), out var number))
                continue;
            if (quoted.Articles.Count == 0 || quoted.Articles[^1].Article.Id != hit.Article.Id)
                quoted.Articles.Add(new QuotingArticle(hit.Article, []));
            quoted.Articles[^1].Speakers.Add(number);
            quoted.Sayings[number].Add(new SayingPlace(quoted.Articles.Count - 1, said.Content.Offset));
        }

        return quoted with
        {
            Ids = [.. quoted.Articles.Select(article => article.Article.Id)],
            Speakers = [.. quoted.Articles.Select(article => article.Speakers.Distinct().ToImmutableArray())],
        };
    }

    private static ShownPerson Person(Dossier dossier, int number, Quoted quoted) => new(number, dossier.Name, dossier.Actor, dossier.Side)
    {
        Mentions = dossier.Mentions,
        Aliases = dossier.Aliases,
        Roles = [.. dossier.Roles.Take(MaxRoles).Select(role => new ShownRole(role.Text, role.Stated[0].Role.Sentence, role.Stated[0].Article.Id))],
        Sayings = [.. quoted.Sayings[number].OrderByDescending(place => quoted.Articles[place.Article].Article.Published)
            .ThenBy(place => place.Article).ThenBy(place => place.Offset)],
    };

    private static IEnumerable<ShownPerson> Listed(ImmutableArray<ShownPerson> all) => all
        .Where(person => person.Actor == ActorKind.Person)
        .GroupBy(person => person.Side)
        .OrderBy(side => side.Key is null)
        .ThenByDescending(side => side.Sum(person => person.Mentions))
        .ThenBy(side => side.Key, StringComparer.Ordinal)
        .SelectMany(side => side.OrderByDescending(person => person.Mentions).ThenBy(person => person.Name, StringComparer.Ordinal));

    private readonly record struct NameIn(string Article, string Name);

    private sealed record QuotingArticle(ArticleInfo Article, List<int> Speakers);

    private sealed record Quoted(ImmutableArray<string> Ids, ImmutableArray<ImmutableArray<int>> Speakers, ImmutableArray<List<SayingPlace>> Sayings)
    {
        public List<QuotingArticle> Articles { get; } = [];
    }
}
