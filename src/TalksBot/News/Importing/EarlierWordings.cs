namespace TalksBot.News.Importing;

/// <summary>The wordings that the importer keeps beside the database when it replaces an article.</summary>
public sealed class EarlierWordings(PageLooks looks)
{
    public async Task<Article?> FindAsync(string article, CancellationToken cancellation)
    {
        // An id is opaque: what would lead out of the folder names nothing in it.
        var all = Path.GetFullPath(looks.Earlier);
        var folder = Path.GetFullPath(Path.Join(all, article));
        if (!folder.StartsWith(all + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !Directory.Exists(folder))
            return null;
        return Directory.GetFiles(folder, "*.md").Max(StringComparer.Ordinal) is { } newest
            ? (await ArticleLoader.LoadAsync([newest], cancellation).FirstOrDefaultAsync(cancellation)).Article
            : null;
    }
}
