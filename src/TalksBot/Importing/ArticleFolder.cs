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
                if (!TryMove(unfinished, path))
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

    /// <summary>
    /// A move that refuses to replace is two steps on Unix, between which another writer may come. The hidden file that
    /// only one writer can make holds the name meanwhile.
    /// </summary>
    private static bool TryMove(string from, string to)
    {
        var held = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(to)!, $".{System.IO.Path.GetFileName(to)}.held");
        try
        {
            using var hold = new FileStream(held, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            if (File.Exists(to))
                return false;
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(held) || File.Exists(to))
        {
            return false;
        }
    }
}
