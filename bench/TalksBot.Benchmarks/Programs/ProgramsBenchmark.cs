using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.Programs;
using TalksBot.Storage;
using TalksBot.Tests.Support;

namespace TalksBot.Benchmarks.Programs;

/// <summary>
/// <c>programs</c>: what an answer takes at a steady rate by itself, over /api and through the Model Context Protocol at /mcp, and what the
/// server and the protocol take without an answer, all in one run.
/// </summary>
internal static class ProgramsBenchmark
{
    private const int WarmUp = 300;
    private const int Rounds = 3;

    private static readonly (string Tool, string Argument, string Value, string Message)[] Questions =
    [
        ("who", "query", "tarar", "/who tarar"),
        ("who", "query", "leads the afghan delegation", "/who leads the afghan delegation"),
        ("when", "event", "ceasefire", "/when ceasefire"),
        ("casualties", "filter", "soldiers", "/casualties soldiers"),
        ("quote", "name", "tarar", "/quote tarar"),
        ("ask", "question", "what does Pakistan demand?", "what does Pakistan demand?"),
        ("compare", "topic", "ceasefire", "/compare ceasefire"),
        ("check", "claim", "58 soldiers were killed", "/check 58 soldiers were killed"),
        ("timeline", "period", "October", "/timeline October"),
    ];

    /// <param name="articles">The articles' folder.</param>
    /// <param name="perSecond">How many requests a second.</param>
    /// <param name="seconds">For how long, each way and round.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task RunAsync(string articles, int perSecond, int seconds, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        using var host = Build(folder.Path, Path.GetFullPath(articles));
        await host.StartAsync();
        var server = host.Services.GetServices<IHostedService>().OfType<HttpServer>().Single();
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses.Single()) };
        var conversation = host.Services.GetRequiredService<IConversation>();
        (string Name, Func<int, Task> Do)[] ways =
        [
            ("the answer itself", i => conversation.AnswerAsync(new IncomingMessage("bench", "", "", Of(i).Message) { WantsAll = true })),
            ("GET /api", i => GetAsync(client, $"/api/{Of(i).Tool}?{Of(i).Argument}={Uri.EscapeDataString(Of(i).Value)}")),
            ("tools/call at /mcp", i => PostAsync(
                client, "tools/call", new { name = Of(i).Tool, arguments = new Dictionary<string, string> { [Of(i).Argument] = Of(i).Value } })),
            ("GET /healthz", _ => GetAsync(client, "/healthz")),
            ("ping at /mcp", _ => PostAsync(client, "ping", new { })),
        ];
        var times = ways.ToDictionary(way => way.Name, _ => new List<double>());
        var work = ways.ToDictionary(way => way.Name, _ => TimeSpan.Zero);
        foreach (var (_, act) in ways)
            for (var i = 0; i < WarmUp; i++)
                await act(i);
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, act) in ways)
            {
                var before = Environment.CpuUsage.TotalTime;
                times[name].AddRange(await LoadAsync(act, perSecond, perSecond * seconds));
                work[name] += Environment.CpuUsage.TotalTime - before;
            }

        await output.WriteLineAsync(
            $"| at {perSecond} a second | p50 ms | p99 ms | most ms | processor ms a request, client and server | requests |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, _) in ways)
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Percentile(times[name], 50):0.00} | {Percentile(times[name], 99):0.00} | {times[name].Max():0.0} | "
                + $"{work[name].TotalMilliseconds / times[name].Count:0.00} | {times[name].Count} |"));
        await host.StopAsync();
    }

    /// <summary>How soon the built program lists its tools over standard input, and what a run of it takes that does nothing.</summary>
    /// <param name="program">The built TalksBot.dll.</param>
    /// <param name="starts">How many starts of each.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task StartAsync(string program, int starts, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (listed, nothing) = (new List<double>(), new List<double>());
        for (var i = 0; i <= starts; i++)
        {
            nothing.Add(await TimeAsync(program, ["--version"], folder.Path, input: null));
            listed.Add(await TimeAsync(program, ["mcp", $"--Index:Directory={folder["index"]}", $"--Storage:Directory={folder["data"]}"], folder.Path, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/list"}
                """));
        }

        // The first of each brings the files into memory, and makes the index.
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"first tool list: median {Percentile(listed[1..], 50):0} ms, most {listed[1..].Max():0} ms; "
            + $"--version: median {Percentile(nothing[1..], 50):0} ms, most {nothing[1..].Max():0} ms ({starts} starts each)"));
    }

    private static (string Tool, string Argument, string Value, string Message) Of(int number) => Questions[number % Questions.Length];

    private static IHost Build(string folder, string articles)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([
            new("Articles", articles), new("Api:Enabled", "true"), new("Mcp:Enabled", "true"), new("Health:Enabled", "true"),
            new("Urls", "http://127.0.0.1:0")]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder, CorpusSettings.Configured));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddPrograms();
        return builder.Build();
    }

    private static async Task<List<double>> LoadAsync(Func<int, Task> act, int perSecond, int count)
    {
        var (start, asked) = (Stopwatch.GetTimestamp(), new List<Task<double>>(count));
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var number = i;
            asked.Add(Task.Run(async () =>
            {
                var begun = Stopwatch.GetTimestamp();
                await act(number);
                return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }));
        }

        return [.. await Task.WhenAll(asked)];
    }

    private static async Task GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task PostAsync(HttpClient client, string method, object parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { jsonrpc = "2.0", id = 1, method, @params = parameters }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        using var response = await client.SendAsync(request);
        var text = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        if (text.Contains("\"error\":", StringComparison.Ordinal) || text.Contains("\"isError\":true", StringComparison.Ordinal))
            throw new InvalidOperationException(text);
    }

    /// <summary>The time to the second line of output, or to the end where there is no input.</summary>
    private static async Task<double> TimeAsync(string program, string[] arguments, string folder, string? input)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input);
            await process.StandardInput.FlushAsync();
            await process.StandardOutput.ReadLineAsync();
        }

        _ = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return took;
    }

    private static double Percentile(List<double> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
