namespace TalksBot.Core.Answers.Checks;

/// <summary>Something found for a claim, and how it stands to it.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Finding">What was found: a claim, a dated event or a passage; its sentence is what is shown.</param>
/// <param name="Relation">How it stands to the claim.</param>
/// <param name="Reason">The rule that told, for <c>--explain</c>.</param>
public sealed record CheckedRow(ArticleInfo Article, Finding Finding, CheckRelation Relation, string Reason)
{
    /// <summary>The figures compared, as people read them; empty where no figure was.</summary>
    public ImmutableArray<Label> Figures { get; init; } = [];

    /// <summary>The date compared, as the project shows dates; null where none was.</summary>
    public Label? Date { get; init; }

    /// <summary>Whose word it is, where the claim names somebody else; null elsewhere.</summary>
    public string? Claimant { get; init; }

    /// <summary>From 0 to 1: how much of the claim's words it meets, to order rows of one relation.</summary>
    public double Share { get; init; }
}
