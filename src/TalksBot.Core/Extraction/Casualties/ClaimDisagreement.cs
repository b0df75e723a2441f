using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Rows that differ about the same people in the same event.</summary>
/// <param name="About">What they differ about ("Pakistani soldiers killed").</param>
/// <param name="Rows">Indexes into <see cref="ClaimGroups.Rows"/>, in order.</param>
public sealed record ClaimDisagreement(string About, ImmutableArray<int> Rows);
