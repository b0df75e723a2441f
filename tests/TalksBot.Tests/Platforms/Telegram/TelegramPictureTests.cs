using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.Tests.Pictures;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Answers as pictures, over the articles that come with the project.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class TelegramPictureTests(StarterCorpus corpus) : BotApiTests
{
    [PictureFact]
    public async Task The_button_brings_a_picture_with_what_it_shows_in_words()
    {
        await using var bot = await StartAsync(corpus.Conversation);
        await PressAsync(bot, "/casualties soldiers");
        var sent = Assert.Single(await Api.WaitAsync("sendPhoto", 1));
        Assert.StartsWith("Sources disagree: Pakistani soldiers killed", sent.Seen, StringComparison.Ordinal);
        Assert.Contains("58 · claimed by Taliban", sent.Seen, StringComparison.Ordinal);
        Assert.EndsWith("index of 5 articles, newest 9 Nov 2025", sent.Seen, StringComparison.Ordinal);
        Assert.True((bool)sent.Body["reply_parameters"]!["allow_sending_without_reply"]!);
    }

    [PictureFact]
    public async Task It_is_in_the_readers_language()
    {
        await using var bot = await StartAsync(corpus.Conversation);
        var question = Updates.Private("/timeline");
        question["message"]!["from"]!["language_code"] = "ur";
        var answer = (await bot.SendAsync(question))[^1];
        Api.Post(Updates.Pressed(Updates.FromBot(answer.Chat, Api.LastMessage), Data(answer, "تصویر")));
        var sent = Assert.Single(await Api.WaitAsync("sendPhoto", 1));
        Assert.StartsWith("\u200F", sent.Text, StringComparison.Ordinal);
        Assert.Contains("اکتوبر 2025", sent.Text, StringComparison.Ordinal);
    }

    [PictureTheory]
    [InlineData(BotFault.TooMany)]
    [InlineData(BotFault.ServerError)]
    [InlineData(BotFault.CutBefore)]
    public async Task A_picture_that_fails_on_its_way_arrives_whole_and_once(BotFault fault)
    {
        var sends = 0;
        Api.Fault = (method, _) => method == "sendPhoto" && Interlocked.Increment(ref sends) == 1 ? fault : BotFault.None;
        await using var bot = await StartAsync(corpus.Conversation);
        await PressAsync(bot, "/timeline");
        await Api.WaitAsync("sendPhoto", 1);
        await Api.WaitUntilConfirmedAsync();
        var calls = Api.Calls.Where(call => call.Method == "sendPhoto").ToList();
        Assert.Equal(2, calls.Count);
        Assert.Equal((string?)calls[0].Body["photo"], (string?)calls[1].Body["photo"]);
    }

    [PictureFact]
    public async Task Where_a_chat_takes_no_pictures_the_presser_is_told_so()
    {
        Api.Refusal = (method, _) => method == "sendPhoto"
            ? new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = "Bad Request: not enough rights to send photos to the chat" } : null;
        await using var bot = await StartAsync(corpus.Conversation);
        await PressAsync(bot, "/timeline");
        var notice = await Api.WaitAsync("answerCallbackQuery", 1);
        Assert.Equal("There is no picture of this.", (string?)notice[0].Body["text"]);
    }

    [PictureFact]
    public async Task A_chat_that_wants_it_gets_pictures_with_the_answers()
    {
        await using var bot = await StartAsync(corpus.Conversation);
        await bot.SendAsync(Updates.Private("/casualties"));
        await SetAsync(bot, always: true);
        await bot.SendAsync(Updates.Private("/casualties"));
        await Api.WaitAsync("sendPhoto", 1);
        await bot.SendAsync(Updates.Private("/who tarar"));
        await SetAsync(bot, always: false);
        await bot.SendAsync(Updates.Private("/casualties"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendPhoto");
    }

    [Fact]
    public async Task What_has_no_picture_has_no_button()
    {
        await using var bot = await StartAsync(corpus.Conversation);
        var answer = (await bot.SendAsync(Updates.Private("/who tarar")))[^1];
        Assert.DoesNotContain(Buttons(answer), button => (string)button["text"]! == "Picture");
    }

    private static async Task SetAsync(TelegramHost bot, bool always) =>
        await bot.Services.GetRequiredService<IChatSettings>().SetAsync(
            "telegram", $"{Updates.User}", new ChatSettings { ShowsPictures = always }, CancellationToken.None);

    private async Task PressAsync(TelegramHost bot, string question)
    {
        var answer = (await bot.SendAsync(Updates.Private(question)))[^1];
        Api.Post(Updates.Pressed(Updates.FromBot(answer.Chat, Api.LastMessage), Data(answer, "Picture")));
    }

    private static string Data(BotCall answer, string label) => (string)Buttons(answer).Single(button => (string)button["text"]! == label)["callback_data"]!;

    private static IEnumerable<JsonNode> Buttons(BotCall answer) =>
        answer.Body["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).Select(button => button!);
}
