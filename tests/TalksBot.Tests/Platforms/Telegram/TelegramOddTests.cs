using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What happens in groups that nobody thinks of first: messages deleted, groups that get another id, buttons of those who left.</summary>
public sealed class TelegramOddTests : BotApiTests
{
    private readonly ScriptedConversation conversation = new();

    [Fact]
    public async Task An_answer_whose_question_is_gone_is_removed_by_admins_and_by_nobody_else()
    {
        const long admin = 21;
        Api.Members[(Updates.Group, admin)] = "administrator";
        BotCall answer;
        await using (var before = await StartAsync(conversation))
            answer = Assert.Single(await before.SendAsync(Updates.InGroup("/who@TalksTestBot veld")));
        await using var bot = await StartAsync(conversation);
        var message = Updates.FromBot(Updates.Group, Api.LastMessage);
        Api.Post(Updates.Pressed(message, Button(answer, "✖"), user: 22));
        await Api.WaitUntilConfirmedAsync();
        Assert.DoesNotContain(Api.Calls, call => call.Method == "deleteMessage");
        Assert.Contains("expired", (string?)Assert.Single(Api.Calls, call => call.Method == "answerCallbackQuery").Body["text"], StringComparison.Ordinal);
        Api.Post(Updates.Pressed(message, Button(answer, "✖"), user: admin));
        Assert.Equal(Api.LastMessage, (long)Assert.Single(await Api.WaitAsync("deleteMessage", 1)).Body["message_id"]!);
    }

    [Fact]
    public async Task A_press_on_an_answer_that_somebody_deleted_meanwhile_is_confirmed_all_the_same()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.InGroup("/who@TalksTestBot veld");
        var answer = Assert.Single(await bot.SendAsync(question));
        Api.Refusal = (method, _) => method is "deleteMessage" or "editMessageText"
            ? new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = "Bad Request: message to delete not found" }
            : null;
        Api.Post(Updates.Pressed(Updates.FromBot(Updates.Group, Api.LastMessage), Button(answer, "✖")));
        Assert.Null((await Api.WaitAsync("answerCallbackQuery", 1))[0].Body["text"]);
    }

    [Fact]
    public async Task A_pressed_button_speaks_the_chats_language_and_else_that_of_whoever_pressed()
    {
        await using var bot = await StartAsync(conversation);
        await bot.Services.GetRequiredService<IChatSettings>().SetAsync(
            "telegram", $"{Updates.Group}", new ChatSettings { Language = "ur" }, CancellationToken.None);
        Assert.Equal(Said("ur"), await PressAsync(Updates.Group, "1:u:0:000000000000"));
        Assert.Equal(Said("tr"), await PressAsync(-100600, "1:u:0:000000000000"));
        await PressAsync(-100600, "q:/who veld");
        Assert.Equal("tr", conversation.Asked[^1].UserLanguage);
        await PressAsync(Updates.Group, "q:/who veld");
        Assert.Equal("ur", conversation.Asked[^1].ChatLanguage);

        static string Said(string code) => TalksBot.Platforms.BidiText.Of(Phrases.Expired, AnswerLanguage.Of(code)!);
    }

    [Fact]
    public async Task Who_presses_what_asks_too_often_is_told_by_the_press_alone()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:RateLimits:PerUser"] = "1" });
        await PressAsync(Updates.Group, "q:/who veld");
        var before = Api.Calls.Count(call => call.Method == "sendMessage");
        for (var time = 0; time < 2; time++)
            Assert.NotNull(await PressAsync(Updates.Group, "q:/who veld"));
        Assert.Equal(before, Api.Calls.Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_what_it_has_settled_and_is_not_greeted_again()
    {
        const long group = -5;
        const long supergroup = -1005;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Membership("left", "member", group));
        await Api.WaitAsync("sendMessage", 1);
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        await settings.SetAsync("telegram", $"{group}", new ChatSettings { IsShort = true }, CancellationToken.None);
        var moved = Updates.InGroup("", group: group);
        moved["message"]!["migrate_to_chat_id"] = supergroup;
        moved["message"]!.AsObject().Remove("text");
        Api.Post(moved);
        await Api.WaitUntilConfirmedAsync();
        Api.Post(Updates.Membership("left", "member", supergroup), Updates.Membership("member", "left", group));
        await Api.WaitUntilConfirmedAsync();
        Assert.True((await settings.GetAsync("telegram", $"{supergroup}", CancellationToken.None)).IsShort);
        Assert.Equal(ChatSettings.Default, await settings.GetAsync("telegram", $"{group}", CancellationToken.None));
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task Restricted_and_gone_is_gone()
    {
        await using var bot = await StartAsync(conversation);
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        await settings.SetAsync("telegram", $"{Updates.Group}", new ChatSettings { IsShort = true }, CancellationToken.None);
        Api.Post(Restricted("member", isMember: true));
        await Api.WaitUntilConfirmedAsync();
        Assert.True((await settings.GetAsync("telegram", $"{Updates.Group}", CancellationToken.None)).IsShort);
        Api.Post(Restricted("restricted", isMember: false));
        await Api.WaitUntilConfirmedAsync();
        Assert.False((await settings.GetAsync("telegram", $"{Updates.Group}", CancellationToken.None)).IsShort);

        static JsonObject Restricted(string before, bool isMember)
        {
            var update = Updates.Membership(before, "restricted");
            foreach (var (standing, member) in new[] { ("old_chat_member", true), ("new_chat_member", isMember) })
                update["my_chat_member"]![standing]!["is_member"] = member;
            return update;
        }
    }

    private async Task<string?> PressAsync(long chat, string data)
    {
        var before = Api.Calls.Count(call => call.Method == "answerCallbackQuery");
        var update = Updates.Pressed(Updates.FromBot(chat, 4), data);
        update["callback_query"]!["from"]!["language_code"] = "tr";
        Api.Post(update);
        return (string?)(await Api.WaitAsync("answerCallbackQuery", before + 1))[before].Body["text"];
    }

    private static string Button(BotCall answer, string label) => (string)answer.Body["reply_markup"]!["inline_keyboard"]!.AsArray()
        .SelectMany(row => row!.AsArray()).First(button => (string)button!["text"]! == label)!["callback_data"]!;
}
