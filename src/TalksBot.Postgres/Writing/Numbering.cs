namespace TalksBot.Postgres.Writing;

/// <summary>Gives articles and texts their numbers and keeps the statistics of all that have one.</summary>
internal sealed class Numbering
{
    private readonly int[] next;
    private readonly int[] texts;
    private readonly long[] lengths;
    private long nextArticle;

    private Numbering(int[] next, int[] texts, long[] lengths, long nextArticle) =>
        (this.next, this.texts, this.lengths, this.nextArticle) = (next, texts, lengths, nextArticle);

    /// <summary>For an edition of its own.</summary>
    public static Numbering Anew(IndexStateRow state) =>
        new(new int[IndexStateRow.Kinds], new int[IndexStateRow.Kinds], new long[IndexStateRow.Kinds], state.NextArticle);

    /// <summary>For articles that join or leave an edition.</summary>
    public static Numbering After(IndexStateRow state) => new([.. state.NextTexts], [.. state.Texts], [.. state.Lengths], state.NextArticle);

    public NumberedArticle Add(ArticleRows rows)
    {
        var article = new NumberedArticle(nextArticle++, rows, [.. next]);
        for (var kind = 0; kind < next.Length; kind++)
        {
            next[kind] = checked(next[kind] + article.Counts[kind]);
            texts[kind] += article.Counts[kind];
            lengths[kind] += article.Lengths[kind];
        }

        return article;
    }

    public void Remove(NumberedArticle article)
    {
        for (var kind = 0; kind < next.Length; kind++)
        {
            texts[kind] -= article.Counts[kind];
            lengths[kind] -= article.Lengths[kind];
        }
    }

    /// <summary>The first number of each kind that no text has.</summary>
    public ReadOnlySpan<int> Next => next;

    public IndexStateRow State(IndexStateRow before, int edition, Core.Search.IndexStamp stamp) =>
        before with
        {
            Edition = edition,
            Generation = before.Generation + 1,
            Format = IndexStateRow.CurrentFormat,
            Stamp = stamp,
            Texts = texts,
            Lengths = lengths,
            NextTexts = next,
            NextArticle = nextArticle,
        };
}
