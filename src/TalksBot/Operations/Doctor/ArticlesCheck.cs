using System.Runtime.CompilerServices;
using TalksBot.Hosting;

namespace TalksBot.Operations.Doctor;

/// <summary>The articles are there and can be read.</summary>
public sealed class ArticlesCheck(CorpusOptions corpus) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in corpus.Articles)
        {
            if (!Directory.Exists(path) && !File.Exists(path))
            {
                yield return new Diagnosis("articles", $"{path} isn't there.", "Make the folder, or set Articles to where the articles are.");
                continue;
            }

            var (read, skipped) = (0, new List<SkippedArticle>());
            await foreach (var load in ArticleLoader.LoadAsync(ArticlePaths.One(corpus.Articles, path), cancellation))
            {
                read += load.Article is null ? 0 : 1;
                if (load.Skipped is { } one)
                    skipped.Add(one);
            }

            yield return read > 0
                ? new Diagnosis("articles", $"{path}: {read} can be read.")
                : new Diagnosis("articles", $"{path}: none can be read.", "Put .md, .txt, .html or .jsonl files there, or import some: TalksBot import URL.");
            foreach (var one in skipped)
                yield return new Diagnosis("articles", $"{one.Name}: {one.Reason}", "Mend the file or move it away.");
        }
    }
}
