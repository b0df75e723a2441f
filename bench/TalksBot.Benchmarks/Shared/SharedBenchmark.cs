using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Benchmarks.Discord;
using TalksBot.Tests.Platforms.Telegram;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Benchmarks.Shared;

/// <summary><c>shared</c>: two bots over one PostgreSQL, one of which is killed half-way through what Telegram and Discord send.</summary>
internal static class SharedBenchmark
{
    private const int Chats = 500;
    private const int Senders = 8;
    private const string DatabaseName = "talksbot";

    private static readonly string[] Questions = ["/casualties", "/who tarar", "/when ceasefire", "who mediated the talks?", "/casualties soldiers",
        "what was agreed?", "/timeline", "/who is the president of france"];
    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    /// <param name="articles">What the bots answer from.</param>
    /// <param name="count">How many updates and interactions together.</param>
    public static async Task RunAsync(string articles, int count)
    {
        await using var primary = await PostgresServer.StartNewAsync(isDurable: true);
        await primary.CreateDatabaseAsync(DatabaseName);
        await KillOneAsync(primary.ConnectionString(DatabaseName), articles, count);
    }

    private static async Task KillOneAsync(string connection, string articles, int count)
    {
        await using var telegram = await FakeBotApi.StartAsync();
        using var discord = new SilentDiscord();
        using var signer = new Ed25519Signer(Seed);
        telegram.KeepsCalls = true;
        using var first = new SharedBot(connection, Path.GetFullPath(articles), telegram, discord, signer.PublicKey);
        using var second = new SharedBot(connection, null, telegram, discord, signer.PublicKey);
        await telegram.WaitAsync("setWebhook", 2);
        await WhenReadyAsync(first, second);
        telegram.KeepsCalls = false;
        var answers = new ConcurrentDictionary<long, int>();
        telegram.Done = (method, body) =>
        {
            if (method == "sendMessage")
                answers.AddOrUpdate((long)body["reply_parameters"]!["message_id"]!, 1, (_, sent) => sent + 1);
        };

        var updates = Enumerable.Range(0, count / 2)
            .Select(number => Updates.Private(Questions[number % Questions.Length], user: 1000 + number % Chats)).ToList();
        var interactions = new Interactions(signer, first.Address);
        using var balancer = new Balancer(first, second);
        var (next, watch) = (-1, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < count)
            {
                if (number == count / 2)
                {
                    await first.KillAsync();
                    balancer.FirstIsGone();
                }

                if (number % 2 == 0)
                    await balancer.UpdateAsync(number / 2, updates[number / 2]);
                else
                    await balancer.InteractionAsync(number / 2, () => interactions.Next(number / 2));
            }
        })));
        var lost = updates.Count(update => !answers.ContainsKey((long)update["message"]!["message_id"]!));
        var doubled = answers.Values.Count(sent => sent > 1);
        Print($"telegram  {updates.Count} updates, one bot killed half-way: {lost} lost, {doubled} doubled, {balancer.Redelivered} sent again by the platform");
        Print(
            $"discord   {count / 2} interactions: {balancer.Answered} answered, {balancer.Doubled} twice, "
            + $"{balancer.FailedWithTheProcess} were under way in the killed bot (Discord sends none again)");
        Print(
            $"both      {watch.Elapsed.TotalSeconds:0.0} s, {count / watch.Elapsed.TotalSeconds:0} a second; unexpected: "
            + $"{(balancer.Unexpected.IsEmpty ? "nothing" : string.Join("; ", balancer.Unexpected.Take(5)))}");
    }

    private static async Task WhenReadyAsync(params SharedBot[] bots)
    {
        using var client = new HttpClient();
        foreach (var bot in bots)
            while (!(await client.GetAsync(new Uri(bot.Address, "/readyz"))).IsSuccessStatusCode)
                await Task.Delay(200);
    }

    private static void Print(string line) => Console.WriteLine(line);
}
