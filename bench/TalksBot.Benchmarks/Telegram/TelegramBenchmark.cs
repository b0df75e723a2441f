using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>
/// The bot over the articles of the current folder and a Bot API on loopback: answers lost and doubled while requests
/// fail, the time from an update's arrival to its answer's, and memory over many updates.
/// </summary>
internal static class TelegramBenchmark
{
    private const int Chats = 500;

    private static readonly string[] Questions = ["/casualties", "/who tarar", "/when ceasefire", "who mediated the talks?", "/casualties soldiers",
        "what was agreed?", "/timeline", "/who is the president of france"];

    /// <param name="args"> <c>faults </c>, <c>latency </c>, <c>memory </c> or <c>chats </c>, or nothing for all four,
    /// and how many updates, or chats; <c>kills </c> and how many; or <c>transcript </c>. </param>
    public static async Task<int> RunAsync(string[] args)
    {
        var updates = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
        if (args is ["kills", ..])
            await TelegramKills.RunAsync(updates ?? 50);
        if (args is ["transcript", ..])
            await TelegramTranscript.PrintAsync();
        if (args is [] or ["faults", ..])
            Print(await new TelegramFaults(updates ?? 10_000).RunAsync());
        if (args is [] or ["latency", ..])
            await LatencyAsync(updates ?? 3_000, perSecond: 50);
        if (args is [] or ["memory", ..])
            await MemoryAsync(updates ?? 100_000);
        if (args is [] or ["chats", ..])
            await ChatsAsync(updates ?? 1_000);
        return 0;
    }

    private static async Task LatencyAsync(int updates, int perSecond)
    {
        await using var api = await FakeBotApi.StartAsync();
        using var bot = await BotProcess.StartAsync(api);
        var arrived = new ConcurrentDictionary<long, long>();
        var times = new ConcurrentBag<double>();
        api.KeepsCalls = false;
        api.Done = (method, body) =>
        {
            if (method == "sendMessage" && arrived.TryGetValue((long)body["reply_parameters"]!["message_id"]!, out var arrival))
                times.Add(Stopwatch.GetElapsedTime(arrival).TotalMilliseconds);
        };

        // The first seconds compile the program: users of a bot that runs for weeks don't see them.
        var warm = perSecond * 10;
        var start = Stopwatch.GetTimestamp();
        foreach (var (number, update) in Asked(warm + updates).Index())
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            if (number >= warm)
                arrived[(long)update["message"]!["message_id"]!] = Stopwatch.GetTimestamp();
            api.Post(update);
        }

        await api.WaitUntilConfirmedAsync();
        var sorted = times.Order().ToArray();
        Print(
            $"latency  {sorted.Length} of {updates} answers at {perSecond}/s: median {At(sorted, 0.5):0.0} ms, 99 % {At(sorted, 0.99):0.0} ms, longest "
            + $"{sorted[^1]:0.0} ms; within 50 ms {100.0 * sorted.Count(time => time <= 50) / updates:0.00} %");
        await bot.StopAsync();
    }

    private static async Task MemoryAsync(int updates)
    {
        const int parts = 10;
        await using var api = await FakeBotApi.StartAsync();
        using var bot = await BotProcess.StartAsync(api);
        var answers = 0;
        api.KeepsCalls = false;
        api.Done = (method, _) =>
        {
            if (method == "sendMessage")
                Interlocked.Increment(ref answers);
        };
        for (var part = 1; part <= parts; part++)
        {
            var watch = Stopwatch.StartNew();
            api.Post(Asked(updates / parts));
            await api.WaitUntilConfirmedAsync(TimeSpan.FromMinutes(20));
            Print(
                $"memory   {updates / parts * part,7} updates, {bot.WorkingSetMegabytes:0} MB, "
                + $"{updates / parts / watch.Elapsed.TotalSeconds:0}/s, {answers} messages");
        }

        await bot.StopAsync();
    }

    /// <summary>Chats that have settled something and follow something go on asking: memory and time stay as they are.</summary>
    private static async Task ChatsAsync(int chats)
    {
        const int rounds = 10;
        await using var api = await FakeBotApi.StartAsync();
        using var bot = await BotProcess.StartAsync(api);
        api.KeepsCalls = false;
        await SayAsync("/settings answers short");
        await SayAsync("/follow casualties daily");
        await SayAsync("/follow tarar");
        Print($"chats    {chats} chats with settings and two follows each, {bot.WorkingSetMegabytes:0} MB");
        for (var round = 1; round <= rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await SayAsync(Questions[round % Questions.Length]);
            Print($"chats    round {round,2}: a question of each, {chats / watch.Elapsed.TotalSeconds:0}/s, {bot.WorkingSetMegabytes:0} MB");
        }

        await bot.StopAsync();

        async Task SayAsync(string words)
        {
            api.Post(Enumerable.Range(0, chats).Select(chat => Updates.Private(words, user: 1_000 + chat)));
            await api.WaitUntilConfirmedAsync(TimeSpan.FromMinutes(20));
        }
    }

    private static System.Text.Json.Nodes.JsonObject[] Asked(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Updates.Private(Questions[number % Questions.Length], user: 1_000 + number % Chats))];

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private static void Print(string line) => Console.WriteLine(line);
}
