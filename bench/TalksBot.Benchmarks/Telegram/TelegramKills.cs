using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>Kills the bot while answers to a burst of ten chats go out, again and again, and counts answers lost, wrong and doubled.</summary>
internal static class TelegramKills
{
    private const int Chats = 10;
    private const int MaxWait = 60;

    private static readonly string[] Questions = ["/casualties", "/who tarar", "/when ceasefire", "who mediated the talks?", "/casualties soldiers"];

    private sealed record Sent(string Text, long At);

    public static async Task RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-kills");
        await using var api = await FakeBotApi.StartAsync();
        var random = new Random(1);
        var sent = new ConcurrentDictionary<long, ConcurrentQueue<Sent>>();
        var asked = new Dictionary<long, string>();
        var ends = new List<long>();
        var answers = 0;
        api.KeepsCalls = false;
        api.Done = (method, body) =>
        {
            if (method != "sendMessage")
                return;
            sent.GetOrAdd((long)body["reply_parameters"]!["message_id"]!, _ => []).Enqueue(new Sent((string)body["text"]!, Stopwatch.GetTimestamp()));
            Interlocked.Increment(ref answers);
        };

        var bot = BotProcess.StartIn(api, folder.FullName);
        Ask();
        await api.WaitUntilConfirmedAsync();
        var right = sent.GroupBy(entry => asked[entry.Key]).ToDictionary(question => question.Key, question => question.First().Value.First().Text);
        while (ends.Count < kills)
        {
            var (before, wanted) = (Volatile.Read(ref answers), random.Next(1, Chats));
            Ask();
            var patience = Stopwatch.StartNew();
            while (Volatile.Read(ref answers) < before + wanted && patience.Elapsed < TimeSpan.FromMinutes(1))
                await Task.Delay(1);
            await Task.Delay(random.Next(MaxWait / 4));
            await bot.KillAsync();
            ends.Add(Stopwatch.GetTimestamp());
            bot.Dispose();
            bot = BotProcess.StartIn(api, folder.FullName);
        }

        await api.WaitUntilConfirmedAsync(TimeSpan.FromMinutes(5));
        await bot.StopAsync();
        bot.Dispose();
        folder.Delete(recursive: true);
        var doubled = sent.Values.Where(messages => messages.Count > 1).GroupBy(messages => ends.FindIndex(end => end > messages.First().At)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"kills    {ends.Count} kills, {asked.Count} questions: {asked.Keys.Count(id => !sent.ContainsKey(id))} lost, ")
            + string.Create(CultureInfo.InvariantCulture, $"{sent.Count(entry => entry.Value.Any(message => message.Text != right[asked[entry.Key]]))} wrong, ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{doubled.Sum(kill => kill.Count())} doubled, at most {doubled.Select(kill => kill.Count()).DefaultIfEmpty().Max()} by one kill"));

        void Ask()
        {
            var updates = Enumerable.Range(0, Chats).Select(chat => (Question: Questions[chat % Questions.Length], Chat: chat))
                .Select(ask => (ask.Question, Update: Updates.Private(ask.Question, user: 1_000 + ask.Chat))).ToList();
            foreach (var (question, update) in updates)
                asked[(long)update["message"]!["message_id"]!] = question;
            api.Post(updates.Select(update => update.Update));
        }
    }
}
