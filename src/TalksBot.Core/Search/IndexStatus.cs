using NodaTime;

namespace TalksBot.Core.Search;

/// <summary>How large and how old the index is.</summary>
/// <param name="Engine">The engine's name in the configuration.</param>
/// <param name="Articles">Articles indexed.</param>
/// <param name="Passages">Passages indexed.</param>
/// <param name="Findings">Findings indexed, of all kinds.</param>
/// <param name="BuiltAt">When the state that answers was made.</param>
/// <param name="Newest">The newest publication date; null where no article has one.</param>
/// <param name="Skipped">What was not taken in, and why.</param>
public sealed record IndexStatus(
    string Engine, int Articles, int Passages, int Findings, Instant BuiltAt, LocalDate? Newest, ImmutableArray<SkippedArticle> Skipped);
