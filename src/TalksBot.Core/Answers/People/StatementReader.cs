namespace TalksBot.Core.Answers.People;

/// <summary>A statement with its article and, where known, when it was made: the day said, else the day published.</summary>
public sealed record Saying(ArticleInfo Article, StatementFinding Statement)
{
    public DateRange? When => Statement.Said ?? (Article.Published is { } published ? DateRange.Of(published) : null);
}

/// <summary>Reads what somebody said, and what others said about them.</summary>
public static class StatementReader
{
    // A state says something in nearly every article: to read all of it takes seconds where there are very many.
    private const int Candidates = 300;

    /// <summary>What the person said, newest first.</summary>
    public static async Task<ImmutableArray<Saying>> ByAsync(IPassageIndex index, Dossier person, CorpusFilter filter, CancellationToken cancellation) =>
        [.. (await AllAsync(index, person, filter, cancellation)).Where(said => IsSpeaker(person, said.Statement))];

    /// <summary>What others said that names the person, newest first.</summary>
    public static async Task<ImmutableArray<Saying>> AboutAsync(IPassageIndex index, Dossier person, CorpusFilter filter, CancellationToken cancellation)
    {
        var surname = Analyzer.Terms(person.Name) is [.., var last] ? last : person.Name;
        return [.. (await AllAsync(index, person, filter, cancellation))
            .Where(said => !IsSpeaker(person, said.Statement) && Analyzer.Terms(said.Statement.Content.Text).Contains(surname))];
    }

    private static async Task<IEnumerable<Saying>> AllAsync(IPassageIndex index, Dossier person, CorpusFilter filter, CancellationToken cancellation)
    {
        var terms = person.Aliases.Append(person.Name).SelectMany(name => Analyzer.Terms(name)).Distinct().Select(term => new QueryTerm(term));
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Statement, [.. terms], filter, Candidates), cancellation);
        return hits
            .Where(hit => !hit.Finding.Sentence.InTitle && hit.Finding.Rule != StatementExtractor.SentenceOfQuotation)
            .Select(hit => new Saying(hit.Article, (StatementFinding)hit.Finding))
            .OrderByDescending(said => said.When?.LastDay)
            .ThenBy(said => said.Article.Id, StringComparer.Ordinal)
            .ThenBy(said => said.Statement.Content.Offset);
    }

    /// <summary>Whether it is this actor who said it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="actor">What kind of actor it is.</param>
    /// <param name="name">The actor's fullest name.</param>
    /// <param name="aliases">Its other names.</param>
    public static bool IsBy(StatementFinding statement, ActorKind actor, string name, ImmutableArray<string> aliases) => actor == ActorKind.Person
        ? NameMatch.SamePerson(name, statement.Speaker)
        : name == statement.Speaker || aliases.Contains(statement.Speaker);

    private static bool IsSpeaker(Dossier person, StatementFinding statement) => IsBy(statement, person.Actor, person.Name, person.Aliases);
}
