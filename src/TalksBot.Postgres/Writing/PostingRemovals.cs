namespace TalksBot.Postgres.Writing;

/// <summary>The places that leave each row of postings.</summary>
internal sealed class PostingRemovals
{
    private readonly Dictionary<PostingKey, HashSet<int>> places = [];

    public IEnumerable<PostingKey> Keys => places.Keys;

    public void Add(NumberedArticle article)
    {
        foreach (var (kind, number, text) in article.Texts())
        {
            var (block, place) = PostingBlock.Of(number);
            foreach (var (term, _) in text.Terms)
            {
                var key = new PostingKey(kind, block, term);
                if (!places.TryGetValue(key, out var leaving))
                    places[key] = leaving = [];
                leaving.Add(place);
            }
        }
    }

    /// <summary>The places that leave a row; null for none.</summary>
    public HashSet<int>? Of(PostingKey key) => places.GetValueOrDefault(key);
}
