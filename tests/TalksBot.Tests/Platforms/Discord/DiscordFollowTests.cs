using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.News.Following;
using TalksBot.Operations;
using TalksBot.Storage;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Messages into Discord's channels that nobody has just asked for.</summary>
public sealed class DiscordFollowTests : IAsyncLifetime
{
    private FakeDiscord discord = null!;

    public async Task InitializeAsync() => discord = await FakeDiscord.StartAsync();

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task A_notice_is_a_card_that_mentions_nobody_and_has_no_buttons()
    {
        await using var bot = await StartAsync();

        Assert.Equal(Delivery.Done, await DeliverAsync(bot));

        var request = Assert.Single(Sent());
        Assert.Equal(("POST", "/api/v10/channels/31/messages", "Bot secret-token"), (request.Method, request.Path, request.Authorization));
        using var body = JsonDocument.Parse(request.Body);
        MessageLimits.Check(body.RootElement);
        Assert.Contains(SomeAnswer.Sentence, body.RootElement.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Empty(body.RootElement.GetProperty("components").EnumerateArray());
        Assert.False(body.RootElement.TryGetProperty("flags", out _));
    }

    [Theory]
    [InlineData(404, 10003, DeliveryOutcome.ChatGone)]
    [InlineData(404, 10004, DeliveryOutcome.ChatGone)]
    [InlineData(403, 50001, DeliveryOutcome.MayNotWrite)]
    [InlineData(403, 50013, DeliveryOutcome.MayNotWrite)]
    [InlineData(404, 0, DeliveryOutcome.MayNotWrite)]
    [InlineData(400, 50035, DeliveryOutcome.Refused)]
    public async Task What_Discord_will_never_take_is_told_from_what_it_may(int status, int code, DeliveryOutcome expected)
    {
        await using var bot = await StartAsync();
        discord.Answering = Answer(status, code);

        Assert.Equal(expected, (await DeliverAsync(bot)).Outcome);
        Assert.Single(Sent());
    }

    [Theory]
    [InlineData(404, "20")]
    [InlineData(200, null)]
    public async Task A_channel_that_the_bot_does_not_see_is_gone_where_the_bot_is_out_of_its_server(int status, string? server)
    {
        await using var bot = await StartAsync();
        await bot.Services.GetRequiredService<Memberships>().PlaceAsync("discord", "31", "20", CancellationToken.None);
        discord.Answering = (request, response) =>
            Answer(request.Path.EndsWith("/guilds/20", StringComparison.Ordinal) ? status : 403, 50001)(request, response);

        var came = await DeliverAsync(bot);
        Assert.Equal((server is null ? DeliveryOutcome.MayNotWrite : DeliveryOutcome.ChatGone, server), (came.Outcome, came.Server));
    }

    [Fact]
    public async Task A_thread_gets_its_notices_itself()
    {
        await using var bot = await StartAsync();
        await bot.Services.GetRequiredService<IFollowDelivery>().DeliverAsync("31/901", SomeAnswer.With(1), CancellationToken.None);

        Assert.EndsWith("/channels/901/messages", Assert.Single(Sent()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_no_follow()
    {
        await using var bot = await StartAsync();
        discord.Answering = Answer(401);

        await Assert.ThrowsAsync<HttpRequestException>(() => DeliverAsync(bot));
    }

    [Fact]
    public async Task Floods_are_waited_out_for_as_long_as_Discord_asks()
    {
        var time = new ManualTime(SignedVector.SignedAt);
        await using var bot = await StartAsync(time);
        var tries = 0;
        discord.Answering = (request, response) =>
        {
            if (Interlocked.Increment(ref tries) > 1)
                return response.WriteAsync("{}");
            response.Headers.RetryAfter = "7";
            return Answer(429)(request, response);
        };
        var delivery = DeliverAsync(bot);
        await time.WhenWaitedForAsync();
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Single(Sent());
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(Delivery.Done, await delivery);
        Assert.Equal(2, Sent().Count);
    }

    [Fact]
    public async Task Without_a_token_Discord_delivers_nothing()
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), null, ("Discord:BaseUrl", discord.BaseUrl));

        Assert.Empty(bot.Services.GetServices<IFollowDelivery>());
        Assert.Null(await Readiness(bot).CheckAsync(default));
    }

    [Fact]
    public async Task Discord_is_ready_once_it_has_the_commands()
    {
        await using var bot = await StartAsync();

        Assert.Null(await Readiness(bot).CheckAsync(default));
    }

    [Fact]
    public async Task Discord_is_not_ready_with_a_token_that_it_refuses()
    {
        discord.Answering = Answer(401);
        await using var bot = await StartAsync();

        Assert.Equal("Discord refuses Discord:Token.", await Readiness(bot).CheckAsync(default));
    }

    /// <summary>The bot, once the menu has been seen to.</summary>
    private async Task<DiscordBot> StartAsync(TimeProvider? time = null)
    {
        var bot = await DiscordBot.StartAsync(
            new FakeConversation(), time, ("Discord:BaseUrl", discord.BaseUrl), ("Discord:ApplicationId", "5"), ("Discord:Token", "secret-token"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!bot.Log.All.Any(line => line.Contains("list of commands", StringComparison.Ordinal) || line.Contains("refuses", StringComparison.Ordinal)))
            await Task.Delay(10, limit.Token);
        while (await Readiness(bot).CheckAsync(default) == "The commands aren't registered yet.")
            await Task.Delay(10, limit.Token);
        return bot;
    }

    private static IReadiness Readiness(DiscordBot bot) => bot.Services.GetServices<IReadiness>().Single(part => part.Name == "discord");

    private static Task<Delivery> DeliverAsync(DiscordBot bot) =>
        bot.Services.GetRequiredService<IFollowDelivery>().DeliverAsync("31", SomeAnswer.With(1), CancellationToken.None);

    private List<ReceivedRequest> Sent() => [.. discord.Received.Where(request => request.Path.Contains("/channels/", StringComparison.Ordinal))];

    private static Func<ReceivedRequest, HttpResponse, Task> Answer(int status, int code = 0) => (_, response) =>
    {
        response.StatusCode = status;
        return response.WriteAsync($$"""{"message":"no","code":{{code}}}""");
    };
}
