using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class InteractionEndpointTests
{
    public static TheoryData<SignedVector> Bad { get; } = new(SignedVector.All.Where(vector => !vector.IsGood));

    [Fact]
    public async Task A_signed_ping_is_answered_with_a_pong()
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), new ManualTime(SignedVector.SignedAt));
        using var response = await SendAsync(bot, "a ping");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"type":1}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Before_the_index_is_open_a_ping_is_answered_a_forgery_refused_and_a_command_waits()
    {
        var (conversation, opening) = (new FakeConversation(), new HostOpening());
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(
            conversation, new ManualTime(SignedVector.SignedAt), [("Discord:BaseUrl", discord.BaseUrl)], connect: null,
            services => services.AddSingleton(opening));
        using var ping = await SendAsync(bot, "a ping");
        Assert.Equal(HttpStatusCode.OK, ping.StatusCode);
        using var client = new HttpClient();
        using var forged = await client.SendAsync(SignedVector.All.First(vector => !vector.IsGood).Request(bot.Endpoint));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        var routes = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.All(routes, route => Assert.NotNull(route.Metadata.GetMetadata<BeforeIndexMetadata>()));
    }

    [Fact]
    public async Task A_command_that_comes_before_the_index_is_open_is_deferred_and_answered_after()
    {
        var (conversation, opening) = (new FakeConversation(), new HostOpening());
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(
            conversation, null, [("Discord:BaseUrl", discord.BaseUrl)], connect: null, services => services.AddSingleton(opening));
        var platform = bot.Services.GetRequiredService<DiscordPlatform>();
        var command = new Interaction { Id = 9, Kind = InteractionKind.Command, Token = new InteractionToken("t"), User = "7", Command = "casualties" };
        var typing = await platform.AnswerAsync(command with { Kind = InteractionKind.Autocomplete });
        Assert.Empty(Assert.IsType<InteractionResponse.Choices>(typing.Response).Texts);
        var reply = await platform.AnswerAsync(command);
        Assert.IsType<InteractionResponse.Defer>(reply.Response);
        Assert.Empty(conversation.Asked);
        opening.Open();
        await reply.Then!(CancellationToken.None);
        Assert.Single(conversation.Asked);
        Assert.Equal("PATCH", Assert.Single(discord.Received).Method);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_the_keys_owner_did_not_sign_is_refused(SignedVector vector)
    {
        var conversation = new FakeConversation();
        await using var bot = await DiscordBot.StartAsync(conversation, new ManualTime(SignedVector.SignedAt));
        using var client = new HttpClient();
        using var response = await client.SendAsync(vector.Request(bot.Endpoint));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(conversation.Asked);
    }

    [Fact]
    public async Task A_request_without_the_headers_is_refused()
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation());
        using var client = new HttpClient();
        using var response = await client.PostAsync(bot.Endpoint, new StringContent("{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_same_request_passes_once()
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), new ManualTime(SignedVector.SignedAt));
        using var first = await SendAsync(bot, "a ping");
        using var second = await SendAsync(bot, "a ping");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task A_timestamp_may_be_five_minutes_off(int seconds, HttpStatusCode status)
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), new ManualTime(SignedVector.SignedAt.AddSeconds(seconds)));
        using var response = await SendAsync(bot, "a ping");
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Signed_bytes_that_are_no_interaction_are_a_bad_request()
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), new ManualTime(SignedVector.SignedAt));
        using var response = await SendAsync(bot, "no body at all");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_a_megabyte_is_refused_before_it_is_read(bool announced)
    {
        await using var bot = await DiscordBot.StartAsync(new FakeConversation());
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Endpoint) { Content = new ByteArrayContent(new byte[1_000_000]) };
        request.Headers.TransferEncodingChunked = !announced;
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        using var alive = await client.PostAsync(bot.Endpoint, new StringContent("{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, alive.StatusCode);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        var time = new ManualTime(SignedVector.SignedAt);
        await using var bot = await DiscordBot.StartAsync(new FakeConversation(), time);
        using var socket = new TcpClient();
        await socket.ConnectAsync(bot.Endpoint.Host, bot.Endpoint.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {InteractionEndpoint.Path} HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\n{{\"id\":"));
        await time.WhenWaitedForAsync();
        time.Advance(SignedRequest.Patience);
        using var reader = new StreamReader(stream);
        Assert.Contains(" 408 ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(DiscordBot bot, string vector)
    {
        using var client = new HttpClient();
        return await client.SendAsync(SignedVector.Named(vector).Request(bot.Endpoint));
    }
}
