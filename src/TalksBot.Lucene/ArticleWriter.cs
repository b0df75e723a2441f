using Lucene.Net.Index;

namespace TalksBot.Lucene;

/// <summary>Writes the articles that are new or were changed, and removes those that are gone.</summary>
/// <param name="files">Where it writes.</param>
/// <param name="writer">What it writes with.</param>
/// <param name="extract">Makes an article ready to be written.</param>
internal sealed class ArticleWriter(IndexFiles files, IndexWriter writer, Func<Article, IndexedArticle> extract)
{
    /// <summary>Writes what differs from a state.</summary>
    public async Task<bool> UpdateAsync(Snapshot before, IAsyncEnumerable<Article> articles, CancellationToken cancellation)
    {
        using var blocks = new ArticleBlocks();
        var seen = new HashSet<ArticlePlace>();
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var known = before.Find(article.Id);
            if (known is { } place)
                seen.Add(place);
            if (known is null || before.Article(known.Value).Whole != article)
                Put(blocks, article);
        }

        foreach (var place in before.Articles)
            if (!seen.Contains(place))
                Remove(before.Info(place).Id);
        return true;
    }

    /// <summary>Writes changes; false where they aren't changes of the state that the writer started from.</summary>
    public bool Change(ArticleChanges changes, CancellationToken cancellation)
    {
        if (CommittedStamp.Read(writer.CommitData)?.Fingerprint != changes.Since)
            return false;
        using var blocks = new ArticleBlocks();
        foreach (var article in changes.Articles)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(blocks, article);
        }

        foreach (var id in changes.Gone)
            Remove(id);
        return true;
    }

    private void Put(ArticleBlocks blocks, Article article)
    {
        var extracted = extract(article);
        files.Writing(() => writer.UpdateDocuments(Key(article.Id), blocks.Of(extracted)));
    }

    private void Remove(string id) => files.Writing(() => writer.DeleteDocuments(Key(id)));

    private static Term Key(string id) => new(Fields.Article, new global::Lucene.Net.Util.BytesRef(TermBytes.Of(id)));
}
