using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.People;

/// <summary>One actor as all the articles together have him.</summary>
/// <param name="Name">The fullest form of the name.</param>
/// <param name="Actor">Person, organisation or state.</param>
/// <param name="Roles">The roles as each article puts them, with the article's id.</param>
/// <param name="Aliases">Every other form of the name.</param>
/// <param name="Sides">The parties that the articles put the actor with, most of the time one.</param>
/// <param name="Findings">What the dossier was made from.</param>
public sealed record MergedPerson(
    string Name,
    ActorKind Actor,
    ImmutableArray<(string ArticleId, Role Role)> Roles,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Sides,
    ImmutableArray<PersonFinding> Findings);
