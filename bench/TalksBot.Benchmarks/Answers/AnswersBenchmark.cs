using System.Globalization;
using System.Text.Json;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Answers;

/// <summary>
/// What a whole answer takes of the processor, one question at a time on one thread: reading it, searching, matching and putting the answer together.
/// </summary>
internal static class AnswersBenchmark
{
    private const int Rounds = 3;
    private const int WarmUpRounds = 4;

    /// <param name="questions">JSON Lines with "question" and, to be counted apart, "command" or "language".</param>
    /// <param name="passages">The articles are taken over again under other ids until there are so many.</param>
    /// <param name="paths">The articles.</param>
    public static async Task RunAsync(string questions, int passages, IReadOnlyList<string> paths)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-answers-");
        try
        {
            await using var index = LucenePassageIndex.Open(folder.FullName);
            await index.ReplaceAsync(ArticlesAsync(paths, passages), () => new IndexStamp("answers", default, []));
            var status = await index.GetStatusAsync();
            Print($"{status.Articles} articles, {status.Passages} passages, {status.Findings} findings");
            var conversation = new Conversation(index, CommandList.Create(new NoIndexer(), TimeProvider.System));
            var asked = File.ReadLines(questions).Where(line => line.Trim().Length > 0).Select(Read).ToList();

            // A bot compiles its code better while it answers: what it takes at first is another matter.
            for (var round = 0; round < WarmUpRounds; round++)
                foreach (var question in asked)
                    await TimeAsync(conversation, question.Text);
            var times = new List<(string Kind, double Milliseconds)>();
            for (var round = 0; round < Rounds; round++)
                foreach (var question in asked)
                    times.Add((question.Kind, await TimeAsync(conversation, question.Text)));
            foreach (var kind in times.GroupBy(time => time.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
                Describe(kind.Key, [.. kind.Select(time => time.Milliseconds)]);
            Describe("all", [.. times.Select(time => time.Milliseconds)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async IAsyncEnumerable<IndexedArticle> ArticlesAsync(IReadOnlyList<string> paths, int passages)
    {
        var count = 0;
        for (var copy = 0; count < passages; copy++)
            await foreach (var load in ArticleLoader.LoadAsync([.. paths]))
                if (load.Article is { } article && count < passages)
                {
                    var indexed = IndexedArticle.Of(article with { Id = string.Create(CultureInfo.InvariantCulture, $"{copy}/{article.Id}") });
                    count += indexed.Passages.Length;
                    yield return indexed;
                }
    }

    private static (string Kind, string Text) Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var isGrouped = json.RootElement.TryGetProperty("command", out var kind) || json.RootElement.TryGetProperty("language", out kind);
        return (isGrouped ? kind.GetString()! : "question", json.RootElement.GetProperty("question").GetString()!);
    }

    private static async Task<double> TimeAsync(Conversation conversation, string text)
    {
        var started = ThreadTime.Now;
        await conversation.AnswerAsync(new IncomingMessage("bench", "chat", "user", text));
        return (ThreadTime.Now - started).TotalMilliseconds;
    }

    private static void Describe(string kind, double[] times)
    {
        Array.Sort(times);
        Print($"{kind,-12} {times.Length,5} asked: p50 {At(0.5):0.00} ms, p90 {At(0.9):0.00}, p99 {At(0.99):0.00}, most {times[^1]:0.00}");

        double At(double share) => times[(int)Math.Min(times.Length - 1, share * times.Length)];
    }

    private static void Print(string line) => Console.WriteLine(line);

    private sealed class NoIndexer : IIndexer
    {
        public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
