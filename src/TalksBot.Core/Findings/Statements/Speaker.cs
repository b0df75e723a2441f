namespace TalksBot.Core.Findings.Statements;

/// <summary>Whoever says something: an actor of the article, or only a designation ("Afghan official").</summary>
internal sealed record Speaker(string Name, PersonFinding? Actor)
{
    /// <summary>Those who say it together with the speaker ("they").</summary>
    public ImmutableArray<PersonFinding> Fellows { get; init; } = [];
}
