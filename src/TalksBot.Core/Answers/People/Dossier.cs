namespace TalksBot.Core.Answers.People;

/// <summary>A person as one article has them.</summary>
public sealed record Appearance(ArticleInfo Article, PersonFinding Person);

/// <summary>One person, organisation or state over several articles.</summary>
/// <param name="Name">The fullest form of the name in the articles.</param>
/// <param name="Appearances">What each article has, newest first.</param>
public sealed record Dossier(string Name, ImmutableArray<Appearance> Appearances)
{
    public ActorKind Actor => Appearances[0].Person.Actor;

    public string? Side => Appearances.Select(appearance => appearance.Person.Side).FirstOrDefault(side => side is not null);

    public int Mentions => Appearances.Sum(appearance => appearance.Person.Mentions.Length);

    /// <summary>Every form of the name in the articles but the fullest.</summary>
    public ImmutableArray<string> Aliases =>
        [.. Appearances.SelectMany(appearance => appearance.Person.Aliases.Prepend(appearance.Person.Name)).Where(name => name != Name).Distinct()];

    /// <summary>The roles as the articles put them, newest article first; each wording once with everyone who uses it.</summary>
    public ImmutableArray<StatedRole> Roles =>
        [.. Appearances
            .SelectMany(appearance => appearance.Person.Roles.Select(role => (appearance.Article, Role: role)))
            .Where(stated => !stated.Role.Sentence.InTitle)
            .GroupBy(stated => stated.Role.Text.Text, StringComparer.OrdinalIgnoreCase)
            .Select(wording => new StatedRole(wording.First().Role.Text.Text, [.. wording.Select(stated => (stated.Article, stated.Role))]))];

    /// <summary>The person as one finding: the appearance that says most, under the fullest name, with every role and alias.</summary>
    public PersonFinding AsFinding()
    {
        var best = Proof.Person;
        return best with { Name = Name, Roles = [.. Roles.Select(role => role.Stated[0].Role)], Aliases = Aliases, Side = Side };
    }

    /// <summary>The appearance that says most: one with a role and the fullest name, the newest of those.</summary>
    public Appearance Proof => Appearances
        .OrderBy(appearance => appearance.Person.Sentence.InTitle)
        .ThenByDescending(appearance => appearance.Person.Roles.Length > 0)
        .ThenByDescending(appearance => appearance.Person.Name == Name)
        .First();
}

/// <summary>A wording of somebody's role with the articles that use it.</summary>
public sealed record StatedRole(string Text, ImmutableArray<(ArticleInfo Article, Role Role)> Stated);
