using System.Globalization;
using NodaTime;
using TalksBot.Benchmarks.Answers;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Views;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Pictures;

/// <summary><c>views</c>: what the timeline and the figures take of an index of very many articles.</summary>
internal static class ViewBenchmark
{
    private const int PassagesPerArticle = 5;
    private const int Rounds = 15;

    /// <param name="articles">Whose sentences the articles are made of.</param>
    /// <param name="sizes">How many articles, one run each.</param>
    public static async Task<int> RunAsync(string articles, IReadOnlyList<int> sizes)
    {
        var corpus = await SeededCorpus.FromAsync(articles, PassagesPerArticle, otherNames: true);
        Console.WriteLine("| view | articles | first, ms | then, ms: median | most | shown |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        foreach (var size in sizes)
            await MeasureAsync(corpus, size);
        return 0;
    }

    private static async Task MeasureAsync(SeededCorpus corpus, int size)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-views-");
        try
        {
            await using var index = LucenePassageIndex.Open(folder.FullName);
            await index.ReplaceAsync(
                corpus.ArticlesAsync(size * PassagesPerArticle, withFindings: true), () => new IndexStamp("views", Instant.MinValue, []));
            var (timeline, figures) = (new TimelineReader(), new FiguresReader(new AllClaims()));
            var whole = await TimeAsync("timeline", size, () => timeline.ReadAsync(index, new TimelineWish(), default), Shown);
            if (whole is null)
                return;
            var month = DateRange.Of(whole.Months.MaxBy(month => month.Sentences)!.Month);
            var (person, place, outlet) = (whole.People.FirstOrDefault(), whole.Places.FirstOrDefault(), whole.Outlets.FirstOrDefault());
            await TimeAsync("timeline, the fullest month", size, () => timeline.ReadAsync(index, new TimelineWish { Period = month }, default), Shown);
            if (person is not null)
                await TimeAsync("timeline, a person", size, () => timeline.ReadAsync(index, new TimelineWish { Person = person }, default), Shown);
            if (place is not null)
                await TimeAsync("timeline, a place", size, () => timeline.ReadAsync(index, new TimelineWish { Place = place }, default), Shown);
            if (outlet is not null)
                await TimeAsync(
                    "timeline, an outlet", size,
                    () => timeline.ReadAsync(index, new TimelineWish { Filter = new CorpusFilter { Outlet = outlet } }, default), Shown);
            await TimeAsync("figures", size, () => figures.ReadAsync(index, new FiguresWish(), default), Shown);
            await TimeAsync("figures, the tenth page", size, () => figures.ReadAsync(index, new FiguresWish { Skip = 180 }, default), Shown);
            await TimeAsync("figures, soldiers", size, () => figures.ReadAsync(index, new FiguresWish { About = "soldiers" }, default), Shown);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Shown(TimelineView? view) => view is null ? "nothing" : FormattableString.Invariant($"{view.Marks.Length} marks, {view.Left} more");

    private static string Shown(FiguresView? view) => view is null ? "nothing" : FormattableString.Invariant($"{view.Groups.Length} groups, {view.Left} more");

    private static async Task<T> TimeAsync<T>(string name, int size, Func<Task<T>> read, Func<T, string> shown)
    {
        var first = ThreadTime.Now;
        var view = await read();
        var taken = (ThreadTime.Now - first).TotalMilliseconds;
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = ThreadTime.Now;
            await read();
            times.Add((ThreadTime.Now - start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {size} | {taken:0} | {times[Rounds / 2]:0.0} | {times[^1]:0.0} | {shown(view)} |"));
        return view;
    }
}
