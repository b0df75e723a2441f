namespace TalksBot.Core.Findings;

/// <summary>Something an article says, with the sentence that says it and the rule that found it.</summary>
public abstract record Finding
{
    public abstract FindingKind Kind { get; }

    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The sentence that says it, verbatim.</summary>
    public required Quote Sentence { get; init; }

    /// <summary>The rule that made the finding, as <c>area.rule</c>: what <c>--explain</c> prints.</summary>
    public required string Rule { get; init; }
}

/// <summary>Words of an article found by search rather than by a rule: <see cref="Finding.Sentence"/> is all there is to it.</summary>
public sealed record PassageFinding : Finding
{
    public override FindingKind Kind => FindingKind.Passage;
}
