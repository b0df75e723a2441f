using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using NSec.Cryptography;

namespace TalksBot.Benchmarks.Discord;

/// <summary>
/// <c>discord</c>: how soon interactions get their first response at a steady rate while the articles are indexed anew
/// again and again, and what a wrong signature costs.
/// </summary>
internal static class DiscordBenchmark
{
    private const int WarmUp = 400;
    private const int Forgeries = 20_000;
    private const int Forgers = 8;
    private const int Deferred = 5;

    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    /// <param name="program">The built TalksBot.dll.</param>
    /// <param name="articles">A file or folder of articles, large enough that indexing them takes a while.</param>
    /// <param name="count">How many interactions.</param>
    /// <param name="perSecond">How many of them a second.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task RunAsync(string program, string articles, int count, int perSecond, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        using var signer = new Ed25519Signer(Seed);
        using var discord = new SilentDiscord();
        using var bot = new BotProcess(program, Path.GetFullPath(articles), folder, signer.PublicKey, SilentDiscord.FreePort(), discord.BaseUrl);
        await bot.WhenReadyAsync();
        var interactions = new Interactions(signer, bot.Endpoint);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
        for (var index = 0; index < WarmUp; index++)
            await MeasureAsync(client, interactions.Next(index));

        using var finished = new CancellationTokenSource();
        var reindexing = ReindexAsync(client, interactions, discord, finished.Token);
        var results = await LoadAsync(client, interactions, count, perSecond);
        await finished.CancelAsync();
        var runs = await reindexing;
        await bot.WhenIdleAsync();
        var forged = await ForgeAsync(bot, interactions);
        Directory.Delete(folder, recursive: true);
        await output.WriteAsync(Report(results, runs, forged, Check(signer), perSecond));
    }

    /// <summary>First responses at a steady rate while somebody holds up very many requests whose bodies never end.</summary>
    /// <param name="program">The built TalksBot.dll.</param>
    /// <param name="articles">A file or folder of articles.</param>
    /// <param name="bodies">How many bodies don't end.</param>
    /// <param name="count">How many interactions.</param>
    /// <param name="perSecond">How many of them a second.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task SlowAsync(string program, string articles, int bodies, int count, int perSecond, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        using var signer = new Ed25519Signer(Seed);
        using var discord = new SilentDiscord();
        using var bot = new BotProcess(program, Path.GetFullPath(articles), folder, signer.PublicKey, SilentDiscord.FreePort(), discord.BaseUrl);
        await bot.WhenReadyAsync();
        var interactions = new Interactions(signer, bot.Endpoint);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
        for (var index = 0; index < WarmUp; index++)
            await MeasureAsync(client, interactions.Next(index));
        var quiet = await LoadAsync(client, interactions, count, perSecond);
        var logged = bot.Logged;
        var slow = Enumerable.Range(0, bodies).Select(_ => SlowBody.SendAsync(bot.Endpoint)).ToArray();
        var held = await LoadAsync(client, interactions, count, perSecond);
        var refused = (await Task.WhenAll(slow)).Count(status => status == 408);
        Directory.Delete(folder, recursive: true);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{bodies} slow bodies, {refused} answered 408, {bot.Logged - logged} lines logged; first responses, p50; p99; slowest ms: "
            + $"{At(quiet, 0.5):0.0}; {At(quiet, 0.99):0.0}; {At(quiet, 1):0.0} before, "
            + $"{At(held, 0.5):0.0}; {At(held, 0.99):0.0}; {At(held, 1):0.0} meanwhile; ")
            + string.Create(CultureInfo.InvariantCulture, $"{held.Count(reply => reply.Status != HttpStatusCode.OK)} of {count} failed"));
    }

    private static double At(Reply[] replies, double share)
    {
        var sorted = replies.Select(reply => reply.Elapsed.TotalMilliseconds).Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    /// <summary>Sends at fixed moments, whatever became of the requests before: a slow answer makes no room for itself.</summary>
    private static async Task<Reply[]> LoadAsync(HttpClient client, Interactions interactions, int count, int perSecond)
    {
        var replies = new Task<Reply>[count];
        var clock = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            var due = TimeSpan.FromSeconds((double)index / perSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            replies[index] = MeasureAsync(client, interactions.Next(index));
        }

        return await Task.WhenAll(replies);
    }

    private static async Task<Reply> MeasureAsync(HttpClient client, HttpRequestMessage request)
    {
        var started = Stopwatch.GetTimestamp();
        using (request)
        using (var response = await client.SendAsync(request))
        {
            var body = await response.Content.ReadAsByteArrayAsync();
            var elapsed = Stopwatch.GetElapsedTime(started);
            using var json = response.StatusCode == HttpStatusCode.OK ? JsonDocument.Parse(body) : null;
            return new Reply(elapsed, response.StatusCode, json?.RootElement.GetProperty("type").GetInt32() ?? 0);
        }
    }

    /// <returns>How many times the articles were indexed anew.</returns>
    private static async Task<int> ReindexAsync(HttpClient client, Interactions interactions, SilentDiscord discord, CancellationToken finished)
    {
        for (var runs = 0; ; runs++)
        {
            if (finished.IsCancellationRequested)
                return runs;
            var before = discord.Edits;
            var reply = await MeasureAsync(client, interactions.Reindex());
            while (reply.Type == Deferred && discord.Edits == before && !finished.IsCancellationRequested)
                await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <returns>Processor time of the bot for each wrong signature, the whole request included, when somebody sends many.</returns>
    private static async Task<TimeSpan> ForgeAsync(BotProcess bot, Interactions interactions)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Forgers });
        await SendForgedAsync(client, interactions, Forgeries / 5);
        var before = bot.Used;
        await SendForgedAsync(client, interactions, Forgeries);
        return (bot.Used - before) / Forgeries;
    }

    /// <returns>What the arithmetic alone takes for a wrong signature.</returns>
    private static TimeSpan Check(Ed25519Signer signer)
    {
        var (message, signature) = (new byte[400], Convert.FromHexString(signer.Sign(new byte[401])));
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Forgeries; i++)
            if (SignatureAlgorithm.Ed25519.Verify(signer.Verifier, message, signature))
                throw new InvalidOperationException("A wrong signature was taken for a good one.");
        return Stopwatch.GetElapsedTime(start) / Forgeries;
    }

    private static Task SendForgedAsync(HttpClient client, Interactions interactions, int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count).Select(_ => interactions.Forged()).ToArray(),
        new ParallelOptions { MaxDegreeOfParallelism = Forgers },
        async (request, cancellation) =>
        {
            using (request)
            using (var response = await client.SendAsync(request, cancellation))
                if (response.StatusCode != HttpStatusCode.Unauthorized)
                    throw new InvalidOperationException($"A wrong signature was answered with {response.StatusCode}.");
        });

    private static string Report(Reply[] replies, int runs, TimeSpan forged, TimeSpan check, int perSecond)
    {
        var sorted = replies.Select(reply => reply.Elapsed.TotalMilliseconds).Order().ToArray();
        double At(double share) => DiscordBenchmark.At(replies, share);
        var within = sorted.Count(elapsed => elapsed <= 100);
        return string.Create(CultureInfo.InvariantCulture, $"""
            | interactions | a second | answered | deferred | p50 ms | p99 ms | p99.9 ms | slowest ms | within 100 ms | later than 3 s | reindex runs | wrong signature, ms of processor | of which Ed25519 |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | {replies.Length} | {perSecond} | {replies.Count(reply => reply.Status == HttpStatusCode.OK)} | {replies.Count(reply => reply.Type == Deferred)} | {At(0.5):0.0} | {At(0.99):0.0} | {At(0.999):0.0} | {sorted[^1]:0.0} | {100.0 * within / sorted.Length:0.000} % | {sorted.Count(elapsed => elapsed > 3000)} | {runs} | {forged.TotalMilliseconds:0.000} | {check.TotalMilliseconds:0.000} |

            """);
    }

    /// <param name="Elapsed">From sending to the whole response.</param>
    /// <param name="Status">Its status.</param>
    /// <param name="Type">Discord's number for the kind of response; 5 is a deferral.</param>
    private sealed record Reply(TimeSpan Elapsed, HttpStatusCode Status, int Type);
}
