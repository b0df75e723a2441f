using System.Security.Cryptography;
using TalksBot.Hosting;
using TalksBot.News.Watching;

namespace TalksBot.News.Importing;

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
        var first = FileOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(first)!);
        var added = name;
        await WriteAsync(first, draft, unfinished =>
        {
            for (var number = 2; !TryMove(unfinished, FileOf(added)); number++)
                added = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            return FileOf(added);
        }, cancellation);
        return added;
    }

    /// <summary>The hash of an article's file; null where it is gone.</summary>
    public async Task<string?> PrintAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(FileOf(id), cancellation)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The article as its file has it now; null where it can't be read.</summary>
    public async Task<Article?> ReadAsync(string id, CancellationToken cancellation) => File.Exists(FileOf(id))
        ? (await ArticleLoader.LoadAsync([FileOf(id)], cancellation).FirstOrDefaultAsync(cancellation)).Article
        : null;

    /// <summary>Writes another wording over an article's file, and keeps the earlier one in a folder outside of the articles.</summary>
    public async Task ReplaceAsync(string id, ArticleDraft draft, string earlier, DateTimeOffset now, CancellationToken cancellation)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var (path, kept) = (FileOf(id), System.IO.Path.Combine(earlier, id, time + ".md"));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(kept)!);
        File.Copy(path, kept, overwrite: true);
        await WriteAsync(path, draft, unfinished =>
        {
            File.Move(unfinished, path, overwrite: true);
            return path;
        }, cancellation);
    }

    /// <summary>Writes a hidden file, which is no article: until it is whole and put in its place, nobody takes it for one.</summary>
    private async Task WriteAsync(string beside, ArticleDraft draft, Func<string, string> place, CancellationToken cancellation)
    {
        var unfinished = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(beside)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllTextAsync(unfinished, FrontMatter.Write(draft), cancellation);
            complete.Add(place(unfinished));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private string FileOf(string id) => System.IO.Path.Combine(Path, id + ".md");

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
