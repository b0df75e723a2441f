namespace TalksBot.Core.Search;

/// <summary>A term of the analyzer with its weight in the query.</summary>
public sealed record QueryTerm(string Term, float Weight = 1);

/// <summary>A whole search for passages: terms, filter and how many.</summary>
public sealed record PassageQuery(ImmutableArray<QueryTerm> Terms, CorpusFilter Filter, int Count);

/// <summary>A passage that matched, with its BM25 score.</summary>
public sealed record PassageHit(ArticleInfo Article, Passage Passage, double Score);

/// <summary>The best passages, best first, and what the index knows of the query's terms.</summary>
/// <param name="Hits">Best first; of equal scores the earlier article and passage stands first.</param>
/// <param name="Terms">For each query term, how many of the passages that the filter admits contain it.</param>
/// <param name="PassageCount">How many passages the filter admits.</param>
public sealed record PassageResult(ImmutableArray<PassageHit> Hits, ImmutableDictionary<string, int> Terms, int PassageCount);

/// <summary>The words that a passage is found by, the same in every engine: its own and those of its article's title.</summary>
public static class PassageText
{
    public static string Of(Article article, Passage passage) => $"{article.Title} {passage.Text.Text}";
}
