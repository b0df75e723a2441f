using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Indexing;

/// <summary>A passage that matched, with its BM25 score and the findings whose sentences lie in it.</summary>
/// <param name="article">The article's header.</param>
/// <param name="passage">The passage.</param>
/// <param name="score">Its score.</param>
/// <param name="findings">Reads the findings; called at most once, and only if somebody wants them.</param>
public sealed class PassageHit(ArticleInfo article, Passage passage, double score, Func<ImmutableArray<Finding>> findings)
{
    private ImmutableArray<Finding> read;

    public PassageHit(ArticleInfo article, Passage passage, double score, ImmutableArray<Finding> findings)
        : this(article, passage, score, () => findings)
    {
    }

    public ArticleInfo Article => article;

    public Passage Passage => passage;

    public double Score => score;

    public ImmutableArray<Finding> Findings => read.IsDefault ? read = findings() : read;
}

/// <summary>The best passages, best first, and what the index knows of the query's terms.</summary>
/// <param name="Hits">Best first; of equal scores the earlier article and passage stands first.</param>
/// <param name="Terms">For each query term, how many of the passages that the filter admits contain it.</param>
/// <param name="PassageCount">How many passages the filter admits.</param>
public sealed record PassageResult(ImmutableArray<PassageHit> Hits, ImmutableDictionary<string, int> Terms, int PassageCount);
