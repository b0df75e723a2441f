namespace TalksBot.Core.Indexing.Search;

/// <summary>The best texts of a collection, best first, and its statistics for the query.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Containing">For each term of the query, how many of the admitted texts contain it.</param>
/// <param name="Admitted">How many texts take part.</param>
internal sealed record SearchResult(List<ScoredText> Best, int[] Containing, int Admitted);
