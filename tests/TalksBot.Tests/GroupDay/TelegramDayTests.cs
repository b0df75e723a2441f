using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.News.Following;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Tests.GroupDay;

/// <summary>A day in a group on Telegram, against the tests' Bot API: docs/day-telegram.md.</summary>
public sealed class TelegramDayTests : BotApiTests
{
    private const long Ada = 21;
    private const long Ben = 22;
    private const long Cleo = 23;

    private static readonly Dictionary<long, string> Names = new() { [Ada] = "Ada, who runs the group", [Ben] = "Ben", [Cleo] = "Cleo" };

    private readonly DayTranscript day = new("Telegram");
    private JsonObject? shown;
    private long shownId;

    [Fact]
    public async Task A_day_reads_as_the_page_says()
    {
        using var corpus = await DayCorpus.StartAsync("telegram");
        Api.Members[(Updates.Group, Ada)] = "administrator";
        await using var bot = await TelegramHost.StartAsync(Api, corpus.Conversation, compose: builder => corpus.Compose(builder.Services));

        day.Scene("The bot is let in");
        day.Does("Ada adds the bot to the group.");
        await PostAsync(Updates.Membership("left", "member"));
        await PressAsync(Ben, "Casualties");

        day.Scene("Questions");
        await SayAsync(Ben, "@TalksTestBot who mediated the talks? 🙏");
        await SayAsync(Cleo, "/timeline");
        await PressAsync(Cleo, "Picture");
        await PressAsync(Cleo, "▶");
        await SayAsync(Cleo, "/who@TalksTestBot is the president of france");
        var when = Updates.InGroup("/when@TalksTestBot talks", Cleo);
        await SayAsync(when);
        await EditAsync(when, "/when@TalksTestBot ceasefire");
        await PressAsync(Cleo, "👍");
        await SayAsync(Ben, "source?", repliesToBot: true);
        await SayAsync(Cleo, "nice one", repliesToBot: true);
        day.Does("No answer: that asked nothing.");
        await SayAsync(Ben, "the other side broke it, everybody knows", repliesToBot: true);
        day.Does("No answer either: the articles have none to a remark.");

        day.Scene("An argument, checked");
        var claim = Updates.InGroup("the Taliban killed 58 Pakistani soldiers, everybody knows that", Cleo);
        await SayAsync(claim);
        await SayAsync(Ben, "@TalksTestBot is this true?", (JsonObject)claim["message"]!);
        await PressAsync(Cleo, "✖");
        await PressAsync(Ben, "✖");

        day.Scene("Settings and a digest");
        await SayAsync(Ben, "/settings@TalksTestBot digest 18");
        await SayAsync(Ada, "/settings@TalksTestBot digest 18");
        await SayAsync(Ada, "/follow@TalksTestBot casualties daily");
        await corpus.AddArticleAsync();
        day.Does("A new article comes at four; at six the digest is due.");
        corpus.Clock.Advance(TimeSpan.FromHours(8));
        var before = Api.Calls.Count;
        Assert.True(await corpus.NotifyAsync(bot.Services.GetServices<IFollowDelivery>()));
        Show(before);
        await SayAsync(Ben, "/follows");

        day.Scene("The bot is put out");
        day.Does("Ada removes the bot: what the group followed and had settled is forgotten.");
        await PostAsync(Updates.Membership("member", "kicked"));
        Assert.Empty(await bot.Services.GetRequiredService<FollowStore>().ListAllAsync(CancellationToken.None));
        day.Check("day-telegram.md");
    }

    private Task SayAsync(long who, string words, JsonObject? repliesTo = null, bool repliesToBot = false)
    {
        var update = Updates.InGroup(words, who);
        if (repliesToBot)
            repliesTo = Updates.FromBot(Updates.Group, shownId);
        if (repliesTo is not null)
            update["message"]!["reply_to_message"] = repliesTo.DeepClone();
        return SayAsync(update);
    }

    private Task SayAsync(JsonObject update)
    {
        var message = update["message"]!;
        var replied = message["reply_to_message"]?["from"]?["id"] is { } to ? $" (to {Names.GetValueOrDefault((long)to, "Talks")})" : "";
        day.Says(Names[(long)message["from"]!["id"]!] + replied, (string)message["text"]!);
        return PostAsync(update);
    }

    private Task EditAsync(JsonObject update, string words)
    {
        day.Says($"{Names[(long)update["message"]!["from"]!["id"]!]}, who has changed her words", words);
        return PostAsync(Updates.Edited(update, words));
    }

    private async Task PressAsync(long who, string label)
    {
        var button = shown!["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).First(found => (string)found!["text"]! == label)!;
        day.Does($"{Names[who].Split(',')[0]} presses {label}.");
        await PostAsync(Updates.Pressed(Updates.FromBot(Updates.Group, shownId), (string)button["callback_data"]!, who));
    }

    private async Task PostAsync(JsonObject update)
    {
        var before = Api.Calls.Count;
        Api.Post(update);
        await Api.WaitUntilConfirmedAsync();
        Show(before);
    }

    private void Show(int before)
    {
        foreach (var call in Api.Calls.Skip(before))
        {
            if (call.Method is "sendMessage" or "editMessageText")
            {
                day.Shows(
                    call.Method == "editMessageText" ? "in its place" : call.Chat > 0 ? "in private" : "", call.Seen, Buttons(call.Body),
                    call.Body.ToJsonString());
                shown = call.Body;
                shownId = call.Method == "editMessageText" ? (long)call.Body["message_id"]! : Api.LastMessage;
            }
            else if (call.Method == "sendPhoto")
            {
                day.Shows("a picture, and under it", call.Seen, [], call.Body.ToJsonString());
            }
            else if (call.Method == "deleteMessage")
            {
                day.Does((long)call.Body["message_id"]! == shownId ? "The answer is gone." : "The bot's last word to this asker alone is gone.");
            }
            else if (call.Method == "answerCallbackQuery" && (string?)call.Body["text"] is { } notice)
            {
                day.Does($"Seen for a moment by whoever pressed: {notice}");
            }
        }
    }

    private static IEnumerable<string> Buttons(JsonObject body) => body["reply_markup"]?["inline_keyboard"] is JsonArray rows
        ? rows.Select(row => string.Join(' ', row!.AsArray().Select(button => $"[{button!["text"]}]")))
        : [];
}
