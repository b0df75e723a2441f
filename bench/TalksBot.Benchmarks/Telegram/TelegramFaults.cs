using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using TalksBot.Storage;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>
/// Chats and groups at once that ask, turn pages, vote, look at sources, press what is offered and follow, while one request of ten fails: of
/// each update what it has to bring is counted, and what came.
/// </summary>
internal sealed class TelegramFaults(int updates)
{
    private const int Chats = 500;
    private const long FirstUser = 10_000;
    private const long FirstGroup = -700_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private static readonly string[] Words =
    [
        "/casualties", "/who tarar", "/when ceasefire", "who mediated the talks?", "/follow casualties daily", "/casualties soldiers", "what was agreed?",
        "/timeline", "/follow tarar", "/who is the president of france", "/settings answers full", "/sources",
    ];

    private static readonly string[] Presses = ["▶", "👍", "👎", "Sources"];

    private static readonly BotFault[] Faults =
        [BotFault.TooMany, BotFault.ServerError, BotFault.CutBefore, BotFault.WrongJson, BotFault.HalfBody, BotFault.Slow];

    private readonly Random random = new(1);
    private readonly ConcurrentDictionary<string, (int Wanted, int Came)> effects = new();
    private readonly ConcurrentDictionary<string, int> kinds = new();
    private readonly ConcurrentDictionary<long, JsonObject> asked = new();
    private readonly ConcurrentDictionary<(long User, string Question), bool> votes = new();
    private readonly int all = updates;
    private int left = updates;
    private int turn;
    private int requests;
    private int failed;
    private int expired;

    /// <returns>A line with what was lost and doubled.</returns>
    public async Task<string> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-faults");
        await using var api = await FakeBotApi.StartAsync();
        api.KeepsCalls = false;
        api.Fault = Fault;
        api.Done = Count;
        api.Sent = (body, id) => api.Post(Next(body, id));
        var watch = Stopwatch.StartNew();
        using (var bot = BotProcess.StartIn(api, folder.FullName))
        {
            while (Volatile.Read(ref left) > 0 && watch.Elapsed < Patience)
            {
                api.Post(Enumerable.Range(0, Chats).Select(_ => Question()).OfType<JsonObject>());
                await api.WaitUntilConfirmedAsync(Patience);
            }

            // What is written down is confirmed before it is answered; what hasn't come when nothing comes any more is lost.
            for (var (last, since) = (-1, watch.Elapsed); effects.Values.Any(IsMissing) && watch.Elapsed - since < Silence; await Task.Delay(20))
                if (effects.Values.Sum(effect => effect.Came) is var came && came != last)
                    (last, since) = (came, watch.Elapsed);
            await bot.StopAsync();
        }

        using var database = new TalksDatabase(new StorageOptions { Directory = Path.Combine(folder.FullName, "data") });
        var kept = (await new VoteStore(database, new StorageOptions()).ReadAsync(CancellationToken.None)).Length;
        database.Dispose();
        folder.Delete(recursive: true);
        var lost = effects.Values.Sum(effect => Math.Max(0, effect.Wanted - effect.Came));
        var doubled = effects.Values.Sum(effect => Math.Max(0, effect.Came - effect.Wanted));
        var missing = effects.Where(effect => IsMissing(effect.Value)).CountBy(effect => effect.Key.Split(' ')[0]);
        return string.Create(CultureInfo.InvariantCulture, $"faults   {all - left} updates, {failed} of {requests} requests failed: ")
            + string.Create(CultureInfo.InvariantCulture, $"{lost} lost, {doubled} doubled, {expired} buttons expired, ")
            + string.Create(CultureInfo.InvariantCulture, $"{kept} of {votes.Count} votes kept, {watch.Elapsed.TotalSeconds:0.0} s\n         ")
            + string.Join(", ", kinds.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}"))
            + string.Concat(missing.Select(effect => $"\n         lost: {effect.Value} × {effect.Key}"));
    }

    private static bool IsMissing((int Wanted, int Came) effect) => effect.Came < effect.Wanted;

    private BotFault Fault(string method, JsonObject body)
    {
        lock (random)
        {
            requests++;
            if (random.Next(10) > 0)
                return BotFault.None;
            failed++;
            return method == "getUpdates" && random.Next(5) == 0 ? BotFault.Conflict : Faults[random.Next(Faults.Length)];
        }
    }

    /// <summary>Counts what came.</summary>
    private void Count(string method, JsonObject body)
    {
        switch (method)
        {
            case "sendMessage":
                Came($"reply to {body["reply_parameters"]?["message_id"]}");
                break;
            case "editMessageText" when effects.ContainsKey($"page of {body["message_id"]}"):
                Came($"page of {body["message_id"]}");
                break;
            case "answerCallbackQuery":
                Came($"press {body["callback_query_id"]}");
                if (((string?)body["text"])?.Contains("expired", StringComparison.Ordinal) == true)
                    Interlocked.Increment(ref expired);
                break;
        }
    }

    /// <summary>Somebody asks, follows or sets something; null where the updates are used up.</summary>
    private JsonObject? Question()
    {
        if (!Take())
            return null;
        var number = Interlocked.Increment(ref turn);
        var (words, chat) = (Words[number % Words.Length], number * 7 % Chats);
        var update = chat % 3 == 0
            ? Updates.InGroup(words.StartsWith('/') ? words : $"@{FakeBotApi.BotName} {words}", FirstUser + chat, FirstGroup - chat / 9)
            : Updates.Private(words, FirstUser + chat);
        var message = (JsonObject)update["message"]!;
        asked[(long)message["message_id"]!] = message;
        Want("questions, follows and settings", $"reply to {message["message_id"]}");
        return update;
    }

    /// <summary>What members do once a message of the bot is there: they press some of its buttons, and ask on.</summary>
    private IEnumerable<JsonObject> Next(JsonObject sent, long id)
    {
        if (sent["reply_parameters"]?["message_id"] is not { } replied || !asked.TryGetValue((long)replied, out var question))
            yield break;
        if (Question() is { } more)
            yield return more;
        if (sent["reply_markup"]?["inline_keyboard"] is not JsonArray rows)
            yield break;
        var (user, chat) = ((long)question["from"]!["id"]!, (long)sent["chat_id"]!);
        var shown = Updates.FromBot(chat, id, question);
        var buttons = rows.SelectMany(row => row!.AsArray())
            .Select(button => (Words: (string)button!["text"]!, Data: (string?)button["callback_data"]))
            .ToArray();
        var wanted = Presses.Where(words => buttons.Any(button => button.Words == words)).ElementAtOrDefault(Interlocked.Increment(ref turn) % Presses.Length);
        var offered = buttons.FirstOrDefault(button => button.Data?.StartsWith("q:", StringComparison.Ordinal) == true);
        foreach (var button in new[] { buttons.FirstOrDefault(button => button.Words == wanted), offered })
        {
            if (button.Data is null || !Take())
                continue;
            var press = Updates.Pressed(shown, button.Data, user);
            Expect(button.Words, button.Data, press, id, user, question);
            yield return press;
        }
    }

    private void Expect(string words, string data, JsonObject press, long id, long user, JsonObject question)
    {
        var pressed = $"press {press["callback_query"]!["id"]}";
        if (data.StartsWith("q:", StringComparison.Ordinal))
            Want("offers pressed", pressed, $"reply to {id}");
        else if (words == "▶")
            Want("pages turned", pressed, $"page of {id}");
        else if (words == "Sources")
            Want("sources", pressed, $"reply to {question["message_id"]}");
        else
            Want("votes", pressed);
        if (words is "👍" or "👎")
            votes[(user, (string)question["text"]!)] = true;
    }

    private bool Take() => Interlocked.Decrement(ref left) >= 0 || Interlocked.Increment(ref left) < 0;

    private void Want(string kind, params ReadOnlySpan<string> wanted)
    {
        kinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
        foreach (var effect in wanted)
            effects.AddOrUpdate(effect, (1, 0), (_, count) => (count.Wanted + 1, count.Came));
    }

    private void Came(string effect) => effects.AddOrUpdate(effect, (0, 1), (_, count) => (count.Wanted, count.Came + 1));
}
