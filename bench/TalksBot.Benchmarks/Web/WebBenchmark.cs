using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.Programs;
using TalksBot.Storage;
using TalksBot.Tests.Support;
using TalksBot.Web;

namespace TalksBot.Benchmarks.Web;

/// <summary>
/// <c>web</c>: what the page's views take the first time they are asked for, what a steady rate over many addresses takes, and how much is
/// sent. Client and server are one process.
/// </summary>
internal static class WebBenchmark
{
    private const int PassagesPerArticle = 5;
    private const int AddressesAKind = 100;
    private const int Addresses = 1000;

    /// <param name="articles">Whose sentences the articles are made of.</param>
    /// <param name="size">How many articles.</param>
    /// <param name="seconds">For how long the steady rate is kept.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task RunAsync(string articles, int size, int seconds, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        await IndexAsync(await SeededCorpus.FromAsync(articles, PassagesPerArticle, otherNames: true), size, folder["index"]);
        using var host = Build(folder.Path);
        await host.StartAsync();
        var server = host.Services.GetServices<IHostedService>().OfType<HttpServer>().Single();
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(server.Addresses.Single()),
        };
        await host.Services.GetRequiredService<IConversation>().PrepareAsync(CancellationToken.None);
        var (memory, work) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime);
        await host.Services.GetRequiredService<PrepareLists>()(CancellationToken.None);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{size} articles; what the page keeps of them takes {(Environment.CpuUsage.TotalTime - work).TotalSeconds:0.0} s of a processor once, and "
            + $"{(GC.GetTotalMemory(forceFullCollection: true) - memory) >> 20} MB of memory beside {memory >> 20}.\n"));
        var kinds = await KindsAsync(host.Services.GetRequiredService<IPassageIndex>(), size);
        await FirstAsync(client, kinds, output);
        await SteadyAsync(client, [.. kinds.Values.SelectMany(paths => paths)], seconds, output);
        await PaintAsync(client.BaseAddress, [.. kinds.Values.Select(paths => paths[0])], output);
        await host.StopAsync();
    }

    private static async Task IndexAsync(SeededCorpus corpus, int size, string folder)
    {
        await using var index = LucenePassageIndex.Open(Path.Combine(folder, LucenePassageIndex.EngineName));
        await index.ReplaceAsync(
            corpus.ArticlesAsync(size * PassagesPerArticle, withFindings: true), () => new IndexStamp("benchmark", Instant.FromUtc(2025, 1, 1, 0, 0), []));
    }

    private static IHost Build(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([
            new("Articles", folder), new("Index:ReadOnly", "true"), new("Web:Enabled", "true"), new("Web:RateLimits:PerUser", "0"),
            new("Articles:ShowFullText", "true"), new("Urls", "http://127.0.0.1:0"), new("Watch:Interval", "0")]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder, CorpusSettings.Configured));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddPrograms().AddWeb(isTypedAt: false);
        return builder.Build();
    }

    /// <summary>Addresses of each kind of view, each another page.</summary>
    private static async Task<SortedDictionary<string, ImmutableArray<string>>> KindsAsync(IPassageIndex index, int size)
    {
        var names = (await FirstOf(index, FindingKind.Person)).Select(hit => ((Core.Findings.People.PersonFinding)hit.Finding).Name)
            .Distinct().Take(2 * AddressesAKind).ToArray();
        var claims = await FirstOf(index, FindingKind.Claim);
        var ids = claims.Select(hit => hit.Article.Id).Distinct().Take(2 * AddressesAKind).ToArray();
        var start = new LocalDate(2020, 1, 1);
        return new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["start"] = ["/", "/?lang=ur", "/?lang=ar", "/?lang=tr"],
            ["answer"] = [.. names.Take(AddressesAKind).Select(name => $"/q?q={Uri.EscapeDataString($"what did {name} say")}")],
            ["timeline, a month"] = [.. Enumerable.Range(0, 60).Select(month => start.PlusMonths(month)).Select(day => $"/timeline?period={day:yyyy-MM}")],
            ["timeline, a day"] =
                [.. Enumerable.Range(0, AddressesAKind).Select(day => start.PlusDays(13 * day)).Select(day => $"/timeline?period={day:yyyy-MM-dd}")],
            ["timeline, somebody"] = [.. names.Take(AddressesAKind).Select(name => $"/timeline?person={Uri.EscapeDataString(name)}")],
            ["figures"] = [.. Enumerable.Range(1, AddressesAKind).Select(page => $"/figures?page={page}")],
            ["people"] = [.. Enumerable.Range(1, 50).Select(page => $"/people?page={page}")],
            ["somebody"] = [.. names.Select(name => $"/person/{Uri.EscapeDataString(name)}")],
            ["sources"] = [.. Enumerable.Range(1, 50).Select(page => $"/sources?page={page}")],
            ["article"] = [.. ids.Select(id => $"/article/{id}")],
            ["finding"] = [.. claims.Take(AddressesAKind).Select(hit => SiteAddress.Of(hit.Finding))],
        };
    }

    private static Task<ImmutableArray<FindingHit>> FirstOf(IPassageIndex index, FindingKind kind) =>
        index.ListAsync(new FindingList(kind, CorpusFilter.Everything) { Count = 2000 });

    /// <summary>Each address once: nothing is kept of it yet.</summary>
    private static async Task FirstAsync(HttpClient client, SortedDictionary<string, ImmutableArray<string>> kinds, TextWriter output)
    {
        // What is compiled on first use is compiled by then.
        foreach (var path in kinds.Values.SelectMany(paths => paths.Take(3)))
            for (var again = 0; again < 10; again++)
                await AskAsync(client, In(again % 2 == 0 ? "hi" : "ps", path));
        await output.WriteLineAsync(
            "| view, nothing kept of it | p50 ms | p99 ms | most ms | processor ms, mean | KB of HTML, most | KB sent, most | addresses |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var (all, total) = (new List<Asked>(), 0.0);
        foreach (var (kind, paths) in kinds)
        {
            var (asked, work) = (new List<Asked>(), Environment.CpuUsage.TotalTime);
            foreach (var path in paths)
                asked.Add(await AskAsync(client, path));
            var mean = (Environment.CpuUsage.TotalTime - work).TotalMilliseconds / asked.Count;
            foreach (var (path, number) in paths.Take(5).Select((path, number) => (path, number)))
                asked[number] = asked[number] with { Sent = (await AskAsync(client, path, "br")).Bytes };
            all.AddRange(asked);
            await WriteAsync(output, kind, asked, mean);
            total += mean * asked.Count;
        }

        await WriteAsync(output, "all", all, total / all.Count);
    }

    private static Task WriteAsync(TextWriter output, string kind, List<Asked> asked, double mean) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"| {kind} | {Percentile(asked, 50):0.0} | {Percentile(asked, 99):0.0} | {asked.Max(one => one.Milliseconds):0.0} | {mean:0.0} | "
        + $"{asked.Max(one => one.Bytes) / 1024.0:0} | {asked.Max(one => one.Sent) / 1024.0:0.0} | {asked.Count} |"));

    private static async Task SteadyAsync(HttpClient client, string[] paths, int seconds, TextWriter output)
    {
        const int PerSecond = 200;
        var random = new Random(1);
        var addresses = paths.OrderBy(_ => random.Next()).Take(Addresses).Select(path => In("en", path)).ToArray();
        var (start, work, asking) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, new List<Task<Asked>>());
        for (var number = 0; number < PerSecond * seconds; number++)
        {
            if (TimeSpan.FromSeconds((double)number / PerSecond) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var path = addresses[random.Next(addresses.Length)];
            asking.Add(Task.Run(() => AskAsync(client, path, "br")));
        }

        var asked = (await Task.WhenAll(asking)).ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\n| {PerSecond} requests a second over {addresses.Length} addresses, none kept at first "
            + $"| p50 ms | p99 ms | most ms | processor ms a request | requests |\n"
            + $"| --- | ---: | ---: | ---: | ---: | ---: |\n"
            + $"| client and server | {Percentile(asked, 50):0.0} | {Percentile(asked, 99):0.0} | {asked.Max(one => one.Milliseconds):0.0} | "
            + $"{(Environment.CpuUsage.TotalTime - work).TotalMilliseconds / asked.Count:0.0} | {asked.Count} |"));
    }

    /// <summary>The same view as another page, of which nothing is kept.</summary>
    private static string In(string language, string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";

    /// <summary>What a browser sees of them: the tests' Chromium, where it is installed.</summary>
    private static async Task PaintAsync(Uri site, string[] paths, TextWriter output)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script(), site.ToString().TrimEnd('/'), JsonSerializer.Serialize(paths)])
        {
            RedirectStandardOutput = true,
        })!;
        await output.WriteLineAsync($"\n{await node.StandardOutput.ReadToEndAsync()}");
        await node.WaitForExitAsync();
    }

    private static string Script([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "tests", "TalksBot.Tests", "node-web", "paint.mjs"));

    private static async Task<Asked> AskAsync(HttpClient client, string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        var begun = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
            throw new InvalidOperationException($"{response.StatusCode} for {path}");
        return new Asked(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, bytes.Length, 0);
    }

    private static double Percentile(List<Asked> asked, int percent)
    {
        var sorted = asked.Select(one => one.Milliseconds).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }

    private sealed record Asked(double Milliseconds, int Bytes, int Sent);
}
