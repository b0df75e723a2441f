using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.People;

public enum ActorKind
{
    Person,
    Organisation,
    State,
}

/// <summary>What an article calls somebody, with the sentence in which it does.</summary>
public sealed record Role(Quote Text, Quote Sentence);

/// <summary>A person, organisation or state that acts in one article: one finding an actor and article.</summary>
public sealed record PersonFinding : Finding
{
    public override FindingKind Kind => FindingKind.Person;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Name), Form.Text, FieldUse.Shown | FieldUse.Searched),
        new(nameof(Actor), Form.OneOf<ActorKind>(), FieldUse.Csv),
        new(nameof(Roles), Form.Roles, FieldUse.Shown | FieldUse.Searched),
        new(nameof(Aliases), Form.Texts, FieldUse.Shown | FieldUse.Searched),
        new(nameof(Side), Form.Text, FieldUse.Shown | FieldUse.Searched),
        new(nameof(Mentions), Form.Spans, FieldUse.Kept),
    ];

    /// <summary>The fullest form of the name in the article.</summary>
    public required string Name { get; init; }

    public ActorKind Actor { get; init; }

    /// <summary>The roles as the article puts them, in order of appearance.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Other forms of the name in the article (surname, acronym, spelling).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The party the article puts the actor with, or what the actor is ("state", "organisation"); null where it doesn't say.</summary>
    public string? Side { get; init; }

    /// <summary>Every place in the text where the article names the actor.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [];
}
