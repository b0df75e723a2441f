using NodaTime;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>What grouping needs to know of the article that a claim stands in.</summary>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Published">The day of publication; null where unknown.</param>
public sealed record ClaimSource(string? Outlet, LocalDate? Published);
