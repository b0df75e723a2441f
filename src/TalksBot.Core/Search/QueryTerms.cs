namespace TalksBot.Core.Search;

/// <summary>What all engines do to a query's terms first, so that their sums are the same to the last bit.</summary>
internal static class QueryTerms
{
    /// <summary>Each term once, in the order of first mention, with the sum of its weights; terms without weight are left out.</summary>
    public static ImmutableArray<QueryTerm> Merge(ImmutableArray<QueryTerm> terms)
    {
        var merged = ImmutableArray.CreateBuilder<QueryTerm>(terms.Length);
        foreach (var term in terms)
        {
            var known = 0;
            while (known < merged.Count && merged[known].Term != term.Term)
                known++;
            if (known == merged.Count)
                merged.Add(term);
            else
                merged[known] = merged[known] with { Weight = merged[known].Weight + term.Weight };
        }

        merged.RemoveAll(term => term.Weight <= 0);
        return merged.DrainToImmutable();
    }
}
