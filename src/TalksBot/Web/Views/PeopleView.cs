using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;

namespace TalksBot.Web.Views;

/// <summary>The people in the articles by side.</summary>
/// <param name="Sides">The side that is spoken of most first, those without one last.</param>
/// <param name="Turning">Which part of them is shown.</param>
public sealed record PeopleView(ImmutableArray<ShownSide> Sides, Turning Turning);

/// <summary>A side with its people, the most spoken of first.</summary>
/// <param name="Name">Null for those without one.</param>
/// <param name="People">Its people.</param>
public sealed record ShownSide(string? Name, ImmutableArray<ShownPerson> People);

/// <summary>Somebody.</summary>
/// <param name="Number">Tells them from others.</param>
/// <param name="Name">The fullest form of the name in the articles.</param>
/// <param name="Actor">What they are.</param>
/// <param name="Side">Whose side the articles put them on; null where they don't say.</param>
public sealed record ShownPerson(int Number, string Name, ActorKind Actor, string? Side)
{
    public int Mentions { get; init; }

    /// <summary>Other forms of the name.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What the articles call them, each wording with the sentence that first does.</summary>
    public ImmutableArray<ShownRole> Roles { get; init; } = [];

    /// <summary>Where they are quoted, newest first.</summary>
    public ImmutableArray<SayingPlace> Sayings { get; init; } = [];
}

/// <summary>What an article calls somebody.</summary>
public sealed record ShownRole(string Text, Quote Sentence, string Article);

/// <summary>Where somebody is quoted.</summary>
/// <param name="Article">The article's number among those that are read.</param>
/// <param name="Offset">Where the words begin.</param>
public readonly record struct SayingPlace(int Article, int Offset);

/// <summary>Somebody with what they said and whom they are quoted with.</summary>
/// <param name="Person">Who.</param>
/// <param name="Sayings">The part of what they said that is shown, newest first.</param>
/// <param name="Turning">Which part that is.</param>
public sealed record PersonView(ShownPerson Person, ImmutableArray<ShownSaying> Sayings, Turning Turning)
{
    /// <summary>The roles with the articles that state them.</summary>
    public ImmutableArray<KeyValuePair<ShownRole, ArticleInfo>> Roles { get; init; } = [];

    /// <summary>Others who are quoted in the same articles, with how many those are, most first.</summary>
    public ImmutableArray<KeyValuePair<ShownPerson, int>> QuotedWith { get; init; } = [];
}

/// <summary>Something that somebody said, with its article.</summary>
public sealed record ShownSaying(ArticleInfo Article, StatementFinding Statement);
