namespace TalksBot.Core.Answers.Events;

/// <summary>Who is named in the articles, and what they are called there.</summary>
internal sealed class PeopleNear(IEnumerable<FindingHit> hits)
{
    private readonly ILookup<string, PersonFinding> byArticle = hits.ToLookup(hit => hit.Article.Id, hit => (PersonFinding)hit.Finding);

    /// <summary>Whether an article calls somebody by a noun ("the opposition leader").</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="isMeant">Whether a name is that of whoever is meant.</param>
    /// <param name="noun">The noun, in lower case.</param>
    public bool AreCalled(string article, Predicate<string> isMeant, string noun) =>
        byArticle[article].Any(person => isMeant(person.Name)
            && person.Roles.Any(role => role.Text.Text.Split(' ').Contains(noun, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The last name of the one person whom an article names in full with a first name; null for none or several.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="given">The first name.</param>
    public string? LastName(string article, string given) =>
        byArticle[article].Where(person => person.Actor == ActorKind.Person).Select(person => person.Name.Split(' '))
            .Where(name => name.Length > 1 && name[0].Equals(given, StringComparison.OrdinalIgnoreCase)).Select(name => name[^1])
            .Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Whether an article names a person so.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="isMeant">Whether a name is that of whoever is meant.</param>
    public bool HavePerson(string article, Predicate<string> isMeant) =>
        byArticle[article].Any(person => person.Actor == ActorKind.Person && isMeant(person.Name));
}
