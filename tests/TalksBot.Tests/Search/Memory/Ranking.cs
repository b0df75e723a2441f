using System.Collections.Immutable;

namespace TalksBot.Tests.Search.Memory;

/// <summary>A text by its number in its collection, with its score.</summary>
internal readonly record struct RankedText(int Text, double Score);

/// <summary>The best texts of a collection, and its statistics for the query.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Terms">For each term of the query, how many of the admitted texts contain it.</param>
/// <param name="Admitted">How many texts take part.</param>
internal sealed record Ranking(ImmutableArray<RankedText> Best, ImmutableDictionary<string, int> Terms, int Admitted);
