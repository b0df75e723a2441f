using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Extraction;

/// <summary>Measures on one core how many megabytes (UTF-8) of article text a minute each step from text to findings takes.</summary>
public static class ExtractionBenchmark
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    /// <param name="paths">Files and folders of articles.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Run(IReadOnlyList<string> paths, TextWriter output)
    {
        var articles = ArticleLoader.LoadAsync(paths).ToBlockingEnumerable()
            .Select(load => load.Article).OfType<Article>().Where(article => article.Text.Length > 0).ToList();
        var bytes = articles.Sum(article => (long)System.Text.Encoding.UTF8.GetByteCount(article.Text));
        if (bytes == 0)
        {
            output.WriteLine($"No articles in {string.Join(", ", paths)}.");
            return;
        }

        var documents = articles.Select(DocumentParser.Parse).ToList();
        var dates = documents.Select(DateTagger.Tag).ToList();
        var people = documents.Select(PeopleExtractor.Extract).ToList();
        var statements = documents.Select((document, i) => StatementExtractor.Extract(document, people[i], dates[i])).ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles, {bytes / 1e6:0.0} MB of text, one core"));
        Report("sentences", i => DocumentParser.Parse(articles[i]));
        Report("dates", i => DateTagger.Tag(documents[i]));
        Report("people", i => PeopleExtractor.Extract(documents[i]));
        Report("statements", i => StatementExtractor.Extract(documents[i], people[i], dates[i]));
        Report("claims", i => ClaimExtractor.Extract(documents[i], people[i], statements[i], dates[i]));
        Report("all extractors", i => FindingExtractor.Extract(documents[i]));
        Report("text to findings", i => FindingExtractor.Extract(DocumentParser.Parse(articles[i])));

        void Report(string step, Func<int, object> work)
        {
            var speed = BytesASecond(articles.Count, bytes, work);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-18}{speed * 60 / 1e6,10:0.0} MB a minute"));
        }
    }

    // The best of the rounds after a first one for the compiler: what else the machine does only ever slows it.
    private static double BytesASecond(int count, long bytes, Func<int, object> work)
    {
        var best = double.MaxValue;
        var total = Stopwatch.StartNew();
        for (var round = 0; round < 2 || total.Elapsed < Shortest; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < count; i++)
                GC.KeepAlive(work(i));
            if (round > 0)
                best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return bytes / Math.Max(best, 1e-9);
    }
}
