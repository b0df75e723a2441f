namespace TalksBot.Hosting;

/// <summary>What came of one file when it was read.</summary>
internal sealed class FileArticles
{
    private readonly List<string> ids = [];
    private readonly List<SkippedArticle> skipped = [];

    public static FileArticles Empty { get; } = new();

    /// <summary>Its articles.</summary>
    public IReadOnlyList<string> Ids => ids;

    public IReadOnlyList<SkippedArticle> Skipped => skipped;

    /// <summary>Whether anything was skipped for an id that another article has.</summary>
    public bool HasDuplicates { get; private set; }

    public void Add(ArticleLoad load)
    {
        if (load.Article is { } article)
            ids.Add(article.Id);
        if (load.Skipped is { } reason)
            skipped.Add(reason);
        HasDuplicates |= load.IsDuplicate;
    }
}
