using System.Diagnostics;
using System.Globalization;
using TalksBot.Tests.News.Feeds;

namespace TalksBot.Benchmarks.Live;

/// <summary>
/// Very many items at once in failing feeds, over simulated days: what is lost, doubled or asked for though refused, and the memory that it takes.
/// </summary>
internal static class FeedBenchmark
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static async Task<int> RunAsync(int count)
    {
        FeedHouse? house = null;
        await using var news = await FaultyNews.StartAsync(context =>
        {
            house!.Time.Advance(TimeSpan.FromMinutes(1));
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var built = house = new FeedHouse(news.Web);
        var start = Stopwatch.GetTimestamp();
        news.Publish(Enumerable.Range(0, count));
        for (var hours = 0; hours <= 48; hours += 8)
        {
            foreach (var feed in news.Feeds)
                await house.RunAsync(feed, 8 * Hour);
            Print(
                $"after {hours + 8} h: {(await house.ReadAsync()).Count} articles, "
                + $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        }

        var tally = StoryTally.Of(news.Due, (await house.ReadAsync()).Select(article => article.Title));
        Print($"{count} items: {tally}, {news.RefusedRequests} requests to a refused address");
        return tally.IsWhole && news.RefusedRequests == 0 ? 0 : 1;
    }

    private static void Print(string line) => Console.WriteLine(line);
}
