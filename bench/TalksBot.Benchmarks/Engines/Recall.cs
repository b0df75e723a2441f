using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Engines;

/// <summary>How often one of the first passages holds the answer, over the articles as they are.</summary>
internal sealed record Recall(string Engine, int Questions, double AtOne, double AtThree)
{
    /// <summary>Asks the questions of a file that have an answer; null where none has.</summary>
    public static async Task<Recall?> MeasureAsync(ISearchEngine engine, string corpus, string questions)
    {
        var asked = File.ReadLines(questions).Select(Read).Where(question => !question.Answers.IsEmpty).ToList();
        if (asked.Count == 0)
            return null;
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        await engine.PrepareAsync();
        await engine.BuildAsync(PassagesAsync(corpus), folder);
        await engine.OpenAsync(folder);
        var (first, three) = (0, 0);
        foreach (var (question, answers) in asked)
        {
            var texts = engine.Search(question).Take(3).Select(Plain).ToList();
            var rank = texts.FindIndex(text => answers.Any(answer => text.Contains(answer, StringComparison.Ordinal)));
            first += rank == 0 ? 1 : 0;
            three += rank >= 0 ? 1 : 0;
        }

        await engine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return new Recall(engine.Name, asked.Count, first / (double)asked.Count, three / (double)asked.Count);
    }

    private static async IAsyncEnumerable<IndexedArticle> PassagesAsync(string corpus)
    {
        await foreach (var load in ArticleLoader.LoadAsync([corpus]))
            if (load.Article is { } article)
                yield return new IndexedArticle(article, PassageCutter.Cut(DocumentParser.Parse(article)), []);
    }

    private static (string Question, ImmutableArray<string> Answers) Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        IEnumerable<string?> answers = root.TryGetProperty("answers", out var several) ? several.EnumerateArray().Select(answer => answer.GetString())
            : root.TryGetProperty("answer", out var one) ? [one.GetString()] : [];
        return (root.GetProperty("question").GetString()!, [.. answers.OfType<string>().Select(Plain)]);
    }

    // Words in lower case between single spaces, so that "the 58" is found in "(the 58)".
    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
