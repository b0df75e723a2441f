using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Memory;
using TalksBot.Core.Questions;

namespace TalksBot.Benchmarks.Ranking;

/// <summary>
/// What each part of the ranking brings and what all of them cost: a table with a row for each part left out,
/// over articles and questions with known answers, and the time of a search with and without the parts.
/// </summary>
public static class RankingBenchmark
{
    private const int Shown = 10;
    private const int Candidates = 60;
    private const int Rounds = 5;

    /// <param name="articles">A file or folder of articles.</param>
    /// <param name="questions">JSON Lines with <c>question</c> and <c>answer</c> or <c>answers</c>.</param>
    /// <param name="output">Where the tables go, as Markdown.</param>
    public static async Task RunAsync(string articles, string questions, TextWriter output)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(LoadAsync(articles), new IndexStamp("", default, []));
        var asked = AnsweredQuestion.Read(questions);
        await output.WriteLineAsync("| parts | first | first three | MRR |\n| --- | --- | --- | --- |");
        foreach (var (name, parts) in Variants())
            await output.WriteLineAsync($"| {name} | " + await ScoreAsync(index, asked, parts) + " |");
        await output.WriteLineAsync();
        var plain = await TimeAsync(asked, question => index.SearchAsync(new PassageQuery(EvidenceFinder.Terms(question), CorpusFilter.Everything, Candidates)));
        var ranked = await TimeAsync(asked, question => EvidenceFinder.FindAsync(index, question, CorpusFilter.Everything, Shown, CancellationToken.None));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"BM25 alone {plain:0.00} ms a question; with all parts {ranked:0.00} ms, {ranked / plain:0.0} times as much."));
    }

    private static IEnumerable<(string Name, RankingParts Parts)> Variants()
    {
        var all = RankingParts.All;
        return
        [
            ("all", all),
            ("none: BM25 and its best sentences", RankingParts.None),
            ("without the passage's BM25", all with { Passage = 0 }),
            ("without title", all with { Title = 0 }),
            ("without context", all with { Context = 0 }),
            ("without article", all with { Article = 0 }),
            ("without nearness and order", all with { Near = 0 }),
            ("without wanted kind", all with { Wanted = 0 }),
            ("without lead", all with { Lead = 0 }),
            ("without fuller quotes", all with { Fill = -0.01 }),
            ("without background sentences", all with { Background = 1 }),
            ("without light words", all with { LightWords = 1 }),
            ("without synonyms", all with { Synonyms = false }),
            ("without word forms", all with { WordForms = false }),
            ("with copies", all with { Copies = true }),
        ];
    }

    private static async Task<string> ScoreAsync(IPassageIndex index, List<AnsweredQuestion> asked, RankingParts parts)
    {
        var (first, three, reciprocal) = (0, 0, 0.0);
        foreach (var question in asked)
        {
            var windows = await EvidenceFinder.FindAsync(index, question.Reading, CorpusFilter.Everything, Shown, parts, CancellationToken.None);
            var rank = windows.Select(window => window.Quote.Text).ToList().FindIndex(question.IsAnsweredBy) + 1;
            (first, three) = (first + (rank == 1 ? 1 : 0), three + (rank is >= 1 and <= 3 ? 1 : 0));
            reciprocal += rank > 0 ? 1.0 / rank : 0;
        }

        var count = (double)asked.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{first / count:0.000} | {three / count:0.000} | {reciprocal / count:0.000}");
    }

    /// <summary>Milliseconds a question, the best of several rounds.</summary>
    private static async Task<double> TimeAsync(List<AnsweredQuestion> asked, Func<QuestionReading, Task> search)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var question in asked)
                await search(question.Reading);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds / asked.Count);
        }

        return best;
    }

    private static async IAsyncEnumerable<IndexedArticle> LoadAsync(string articles)
    {
        await foreach (var load in ArticleLoader.LoadAsync([articles]))
            if (load.Article is { } article)
                yield return new IndexedArticle(article, PassageCutter.Cut(DocumentParser.Parse(article)), []);
    }
}
