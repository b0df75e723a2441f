using NodaTime;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Claims sorted for a reader: incidents and totals over a period apart, and which rows disagree.</summary>
/// <param name="rows">In the order of the claims that they were made from.</param>
/// <param name="disagreements">Finds <see cref="Disagreements"/>, which not everybody asks for.</param>
public sealed class ClaimGroups(ImmutableArray<ClaimRow> rows, Func<ImmutableArray<ClaimDisagreement>> disagreements)
{
    private readonly Lazy<ImmutableArray<ClaimDisagreement>> found = new(disagreements);

    public ImmutableArray<ClaimRow> Rows => rows;

    /// <summary>Rows about the same people and event whose figures can't all be right.</summary>
    public ImmutableArray<ClaimDisagreement> Disagreements => found.Value;
}

/// <summary>Rows that differ about the same people in the same event.</summary>
/// <param name="About">What they differ about ("Pakistani soldiers killed").</param>
/// <param name="Rows">Indexes into <see cref="ClaimGroups.Rows"/>, in order.</param>
public sealed record ClaimDisagreement(Label About, ImmutableArray<int> Rows);

/// <summary>One figure about the same people in the same event, with everyone who gives it.</summary>
public sealed record ClaimRow
{
    /// <summary>The claim that tells most: the one to show.</summary>
    public required ClaimFinding Claim { get; init; }

    /// <summary>The claims joined here, as indexes into the list that was grouped, in its order.</summary>
    public required ImmutableArray<int> Claims { get; init; }

    /// <summary>Who gives the figure, each once, as first worded; empty where only articles give it in their own voice.</summary>
    public required ImmutableArray<string> Claimants { get; init; }

    /// <summary>The outlets that carry it, each once: one source where the claimant is the same.</summary>
    public required ImmutableArray<string> Outlets { get; init; }

    /// <summary>Confirmed where one of the claims confirms every figure shown; else as the shown claim has it.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>The oldest and newest publication date of the articles that carry it; null where none is dated.</summary>
    public LocalDate? FirstPublished { get; init; }

    public LocalDate? LastPublished { get; init; }

    /// <summary>The row whose newer figure by the same claimant replaces this one, as an index into <see cref="ClaimGroups.Rows"/>.</summary>
    public int? SupersededBy { get; init; }
}
