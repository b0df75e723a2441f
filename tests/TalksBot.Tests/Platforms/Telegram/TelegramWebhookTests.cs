using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class TelegramWebhookTests : BotApiTests
{
    private const string Secret = "a-secret_of-the-tests";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Telegram:WebhookUrl"] = "https://bot.example",
        ["Telegram:SecretToken"] = Secret,
    };

    private static readonly HttpClient Telegram = new();

    private readonly ScriptedConversation conversation = new();

    [Fact]
    public async Task It_is_set_at_the_start_and_removed_at_the_stop()
    {
        await using (await StartAsync(conversation, Settings))
        {
            var set = Assert.Single(await Api.WaitAsync("setWebhook", 1));
            Assert.Equal("https://bot.example/telegram/webhook", (string)set.Body["url"]!);
            Assert.Equal(Secret, (string)set.Body["secret_token"]!);
        }

        Assert.NotEqual(true, (bool?)Assert.Single(await Api.WaitAsync("deleteWebhook", 1)).Body["drop_pending_updates"]);
    }

    [Fact]
    public async Task Polling_removes_what_an_earlier_run_set()
    {
        await using var bot = await StartAsync(conversation);
        await Api.WaitAsync("deleteWebhook", 1);
        Assert.Empty(bot.Services.GetRequiredService<HttpServer>().Addresses);
    }

    [Fact]
    public async Task An_update_is_answered_once_however_often_it_is_posted()
    {
        await using var bot = await StartAsync(conversation, Settings);
        await Api.WaitAsync("setWebhook", 1);
        var update = Updates.Private("/who veld");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostAsync(bot, update.ToJsonString())));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, update.ToJsonString()));
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret_of-the-tests2")]
    public async Task Without_the_secret_nobody_is_heard(string? secret)
    {
        await using var bot = await StartAsync(conversation, Settings);
        await Api.WaitAsync("setWebhook", 1);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, Updates.Private("/who veld").ToJsonString(), secret));
        Assert.Empty(conversation.Asked);
    }

    [Theory]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":\"x\"}")]
    [InlineData("")]
    public async Task What_is_no_update_is_a_bad_request(string body)
    {
        await using var bot = await StartAsync(conversation, Settings);
        await Api.WaitAsync("setWebhook", 1);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bot, body));
    }

    [Fact]
    public async Task A_body_beyond_any_update_is_too_large()
    {
        await using var bot = await StartAsync(conversation, Settings);
        await Api.WaitAsync("setWebhook", 1);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(bot, new string(' ', 2_000_000)));
    }

    [Fact]
    public async Task The_made_up_secret_is_long_and_of_allowed_letters()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:WebhookUrl"] = "https://bot.example/hook" });
        var set = Assert.Single(await Api.WaitAsync("setWebhook", 1));
        Assert.Equal(64, ((string)set.Body["secret_token"]!).Length);
        Assert.Equal("https://bot.example/hook", (string)set.Body["url"]!);
    }

    private static async Task<HttpStatusCode> PostAsync(TelegramHost bot, string body, string? secret = Secret)
    {
        var address = bot.Services.GetRequiredService<HttpServer>().Addresses.Single() + "/telegram/webhook";
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);

        // What is refused by its length is refused before it is sent, and not while it is.
        request.Headers.ExpectContinue = true;
        using var response = await Telegram.SendAsync(request);
        return response.StatusCode;
    }
}
