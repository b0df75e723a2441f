using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Chat;
using TalksBot.Hosting;
using TalksBot.Platforms.Telegram;
using TalksBot.Postgres;
using TalksBot.Storage.Shared;
using TalksBot.Tests.Platforms;
using TalksBot.Tests.Platforms.Telegram;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>Two bots behind a balancer, over one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoBotsTests(PostgresFixture postgres)
{
    private const string Secret = "a-secret_of-the-tests";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Telegram:WebhookUrl"] = "https://bot.example",
        ["Telegram:SecretToken"] = Secret,
    };

    private static readonly HttpClient Telegram = new();

    [PostgresFact]
    public async Task An_update_that_reaches_both_is_answered_once_and_the_webhook_outlives_one_of_them()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var api = await FakeBotApi.StartAsync();
        await using var staying = await StartAsync(api, connection);
        await using (var going = await StartAsync(api, connection))
        {
            await api.WaitAsync("setWebhook", 2);
            var updates = Enumerable.Range(0, 20).Select(number => Updates.Private("/who veld", user: 500 + number)).ToArray();
            var statuses = await Task.WhenAll(updates.SelectMany(update => new[] { PostAsync(staying, update.ToJsonString()), PostAsync(going, update.ToJsonString()) }));
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
            Assert.Equal(20, api.Calls.Count(call => call.Method == "sendMessage"));
        }

        Assert.DoesNotContain(api.Calls, call => call.Method == "deleteWebhook");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(staying, Updates.Private("/who veld").ToJsonString()));
        Assert.Equal(21, api.Calls.Count(call => call.Method == "sendMessage"));
    }

    [PostgresFact]
    public async Task Of_two_that_poll_one_does_and_the_other_takes_its_place()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var api = await FakeBotApi.StartAsync();
        var first = await StartAsync(api, connection, new Dictionary<string, string?>());
        await first.SendAsync(Updates.Private("/who veld", user: 600));
        await using var second = await StartAsync(api, connection, new Dictionary<string, string?>());
        await first.DisposeAsync();
        await second.SendAsync(Updates.Private("/who veld", user: 601));
        Assert.Equal(2, api.Calls.Count(call => call.Method == "sendMessage"));
    }

    private static Task<TelegramHost> StartAsync(FakeBotApi api, string connection, Dictionary<string, string?>? settings = null) => TelegramHost.StartAsync(
        api,
        new ScriptedConversation(),
        settings ?? Settings,
        compose: builder =>
        {
            builder.Services.AddSingleton(_ => new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System));
            builder.Services.AddSingleton<ProcessPresence>();
            builder.Services.Replace(ServiceDescriptor.Singleton<IUpdateClaims, SharedUpdateClaims>());
        });

    private static async Task<HttpStatusCode> PostAsync(TelegramHost bot, string update)
    {
        var address = bot.Services.GetRequiredService<HttpServer>().Addresses.First();
        using var request = new HttpRequestMessage(HttpMethod.Post, address + TelegramWebhook.Path) { Content = new StringContent(update, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        using var response = await Telegram.SendAsync(request);
        return response.StatusCode;
    }
}
