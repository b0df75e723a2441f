using System.Globalization;
using TalksBot.Hosting;
using TalksBot.Watching;

namespace TalksBot.Importing;

/// <summary>Puts articles as files into the articles' folder: each is there whole or not at all, and none replaces another.</summary>
public sealed class ArticleFolder(CorpusOptions corpus, CompleteFiles complete)
{
    /// <summary>The first of the configured paths that is a folder.</summary>
    /// <exception cref="InvalidDataException">None is.</exception>
    public string Path => corpus.Articles.FirstOrDefault(Directory.Exists)
        ?? throw new InvalidDataException("None of the Articles paths is a folder that articles could be written to.");

    /// <summary>Writes the file and returns the article's id.</summary>
    public async Task<string> AddAsync(ArticleDraft draft, CancellationToken cancellation)
    {
        var name = ArticleFileName.Of(draft);
        var first = System.IO.Path.Combine(Path, name + ".md");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(first)!);

        // Hidden files are no articles: until it is whole, nobody takes it for one.
        var unfinished = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(first)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllTextAsync(unfinished, FrontMatter.Write(draft), cancellation);
            for (var number = 1; ; number++)
            {
                var id = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
                var path = System.IO.Path.Combine(Path, id + ".md");
                if (File.Exists(path) || !TryMove(unfinished, path))
                    continue;
                complete.Add(path);
                return id;
            }
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(to))
        {
            return false;
        }
    }
}
