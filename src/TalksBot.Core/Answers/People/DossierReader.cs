using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.People;

/// <summary>Puts together what several articles have of the same people.</summary>
public static class DossierReader
{
    /// <summary>One dossier a person, in the order in which the first appearance of each came.</summary>
    public static ImmutableArray<Dossier> Read(IEnumerable<FindingHit> hits)
    {
        var dossiers = new List<List<Appearance>>();
        foreach (var hit in hits)
        {
            var person = (PersonFinding)hit.Finding;
            var known = dossiers.Find(dossier => dossier.Exists(other => IsSame(other.Person, person)));
            if (known is null)
                dossiers.Add([new Appearance(hit.Article, person)]);
            else
                known.Add(new Appearance(hit.Article, person));
        }

        return [.. dossiers.Select(Of)];
    }

    private static bool IsSame(PersonFinding first, PersonFinding second) =>
        first.Actor == second.Actor && (first.Actor == ActorKind.Person
            ? NameMatch.SamePerson(first.Name, second.Name)
            : first.Name == second.Name || first.Aliases.Contains(second.Name) || second.Aliases.Contains(first.Name));

    private static Dossier Of(List<Appearance> appearances)
    {
        var name = appearances.Select(appearance => appearance.Person.Name).MaxBy(known => known.Split(' ').Length)!;
        return new Dossier(name, [.. appearances.OrderByDescending(appearance => appearance.Article.Published)]);
    }
}
