using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Claims sorted for a reader: incidents and totals over a period apart, and which rows disagree.</summary>
/// <param name="Rows">In the order of the claims that they were made from.</param>
/// <param name="Disagreements">Rows about the same people and event whose figures can't all be right.</param>
public sealed record ClaimGroups(ImmutableArray<ClaimRow> Rows, ImmutableArray<ClaimDisagreement> Disagreements)
{
    /// <summary>Single incidents.</summary>
    public IEnumerable<ClaimRow> Incidents => Rows.Where(row => !row.Claim.Cumulative);

    /// <summary>Totals over a period, which are never compared with incidents.</summary>
    public IEnumerable<ClaimRow> Totals => Rows.Where(row => row.Claim.Cumulative);
}
