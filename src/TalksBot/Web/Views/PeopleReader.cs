using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;

namespace TalksBot.Web.Views;

/// <summary>Reads who is in the articles, and what they said.</summary>
internal sealed class PeopleReader(IPassageIndex index)
{
    private const int PeopleAPart = 60;
    private const int SayingsAPart = 20;
    private const int RolesShown = 6;
    private const int OthersShown = 8;

    private readonly KeptOfVersion<PeopleOfArticles> kept = new(() => PeopleOfArticles.ReadAsync(index));

    public Task PrepareAsync(string version, CancellationToken cancellation) => kept.GetAsync(version, cancellation);

    public async Task<PeopleView> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var people = await kept.GetAsync(visit.Version, cancellation);
        var turning = Turning.Of(visit, people.InOrder.Length, PeopleAPart);
        return new PeopleView(
            [.. turning.Of(people.InOrder).GroupBy(person => person.Side).Select(side => new ShownSide(side.Key, [.. side]))], turning);
    }

    /// <summary>Somebody by a name; null where nobody has it.</summary>
    public async Task<PersonView?> ReadAsync(string name, Visit visit, CancellationToken cancellation)
    {
        var people = await kept.GetAsync(visit.Version, cancellation);
        if (people.Find(name) is not { } person)
            return null;
        var turning = Turning.Of(visit, person.Sayings.Length, SayingsAPart);
        var places = turning.Of(person.Sayings).ToArray();
        var roles = person.Roles.Take(RolesShown).ToArray();
        await using var reading = index.Read();
        ImmutableHashSet<string> cited = [.. places.Select(place => people.Articles[place.Article]), .. roles.Select(role => role.Article)];
        var articles = (await reading.Index.ListArticlesAsync(new CorpusFilter { Articles = cited }, cancellation)).ToDictionary(article => article.Id);
        return new PersonView(person, await SayingsAsync(reading.Index, people, places, cancellation), turning)
        {
            Roles = [.. roles.Where(role => articles.ContainsKey(role.Article)).Select(role => KeyValuePair.Create(role, articles[role.Article]))],
            QuotedWith = [.. people.QuotedWith(person).Take(OthersShown)],
        };
    }

    private static async Task<ImmutableArray<ShownSaying>> SayingsAsync(
        IPassageIndex index, PeopleOfArticles people, SayingPlace[] places, CancellationToken cancellation)
    {
        var within = new CorpusFilter { Articles = [.. places.Select(place => people.Articles[place.Article])] };
        var said = new Dictionary<SaidAt, ShownSaying>();
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Statement, within), cancellation))
            if (hit.Finding is StatementFinding statement)
                said.TryAdd(new SaidAt(hit.Article.Id, statement.Content.Offset), new ShownSaying(hit.Article, statement));
        return [.. places.Select(place => said.GetValueOrDefault(new SaidAt(people.Articles[place.Article], place.Offset))).OfType<ShownSaying>()];
    }

    private readonly record struct SaidAt(string Article, int Offset);
}
