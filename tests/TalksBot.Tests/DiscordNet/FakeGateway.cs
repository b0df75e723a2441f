using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Tests.DiscordNet;

/// <summary>Discord's gateway and the HTTP API beside it on loopback, as far as the bot uses them.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    /// <summary>As long as real ones are.</summary>
    public const string Token = "NDIwMDAwMDAwMDAwMDAwMDAwMDA.xxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy";

    // What stands in a server's own "unavailable" is left out of one that is new.
    private const string Town =
        """
        {"id":"20","name":"town","owner_id":"1","member_count":1,"large":false,"joined_at":"2031-01-01T00:00:00+00:00","system_channel_id":"31",
         "roles":[{"id":"20","name":"@everyone","permissions":"19456","position":0,"color":0,"hoist":false,"managed":false,"mentionable":false}],
         "channels":[{"id":"32","type":2,"name":"talk","position":0,"permission_overwrites":[]},
                     {"id":"31","type":0,"name":"square","position":1,"permission_overwrites":[]}],
         "members":[{"user":{"id":"42","username":"talks","discriminator":"0","bot":true},"roles":[],"joined_at":"2031-01-01T00:00:00+00:00",
                     "deaf":false,"mute":false,"flags":0}],
         "emojis":[],"features":[],"presences":[],"voice_states":[],"stickers":[],
         "threads":[{"id":"901","type":11,"name":"thread","parent_id":"31","owner_id":"7","message_count":1,"member_count":1,"rate_limit_per_user":0,
                     "thread_metadata":{"archived":false,"auto_archive_duration":60,"locked":false,
                                        "archive_timestamp":"2031-01-01T00:00:00+00:00"}}],"guild_scheduled_events":[],
         "afk_timeout":0,"verification_level":0,"default_message_notifications":0,"explicit_content_filter":0,"mfa_level":0,"system_channel_flags":0,
         "premium_tier":0,"preferred_locale":"tr","nsfw_level":0,"premium_progress_bar_enabled":false}
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication application;
    private readonly ConcurrentDictionary<int, WebSocket> sockets = new();
    private readonly SemaphoreSlim changes = new(0);
    private int sequence;

    private FakeGateway(WebApplication application) => this.application = application;

    public string BaseUrl => $"{application.Urls.First()}/api/v10";

    /// <summary>What the bot sent over the gateway, in order; heartbeats are left out.</summary>
    public ConcurrentQueue<JsonObject> Sent { get; } = new();

    /// <summary>The bot's HTTP requests with a body.</summary>
    public ConcurrentQueue<(string Path, JsonNode Body)> Posted { get; } = new();

    /// <summary>How many servers the bot is said to be in.</summary>
    public int Servers { get; set; } = 1;

    /// <summary>What is answered to IDENTIFY: READY, or a close with this code.</summary>
    public int? CloseOnIdentify { get; set; }

    public static async Task<FakeGateway> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var gateway = new FakeGateway(application);
        application.UseWebSockets();
        application.Run(context => context.WebSockets.IsWebSocketRequest ? gateway.KeepAsync(context) : gateway.TakeAsync(context));
        await application.StartAsync();
        return gateway;
    }

    /// <summary>Waits until the bot has sent so many messages of an operation.</summary>
    public async Task<JsonObject[]> WaitAsync(int operation, int count)
    {
        await UntilAsync(() => Sent.Count(message => (int)message["op"]! == operation) >= count);
        return [.. Sent.Where(message => (int)message["op"]! == operation)];
    }

    /// <summary>Waits for the first response to an interaction.</summary>
    public async Task<JsonNode> ResponseAsync(string interaction)
    {
        await UntilAsync(() => Posted.Any(post => post.Path.Contains($"/interactions/{interaction}/", StringComparison.Ordinal)));
        return Posted.First(post => post.Path.Contains($"/interactions/{interaction}/", StringComparison.Ordinal)).Body;
    }

    /// <summary>A server that lets the bot in, with one channel for text.</summary>
    public static JsonObject Server(string id)
    {
        var server = JsonNode.Parse(Town)!.AsObject();
        server["id"] = id;
        server["roles"]![0]!["id"] = id;
        return server;
    }

    /// <summary>Sends an event over the newest connection of a shard.</summary>
    public Task DispatchAsync(string name, JsonNode data, int shard = 0) => SendAsync(sockets[shard], new JsonObject
    {
        ["op"] = 0,
        ["t"] = name,
        ["s"] = Interlocked.Increment(ref sequence),
        ["d"] = data.DeepClone(),
    });

    /// <summary>Ends the connection, as Discord does now and then.</summary>
    public Task CloseAsync(int code) => sockets[0].CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    public Task AskToReconnectAsync() => SendAsync(sockets[0], new JsonObject { ["op"] = 7, ["d"] = null });

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in sockets.Values)
            socket.Abort();
        await application.StopAsync();
        await application.DisposeAsync();
        changes.Dispose();
    }

    private async Task UntilAsync(Func<bool> done)
    {
        using var late = new CancellationTokenSource(Patience);
        while (!done())
        {
            try
            {
                await changes.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The bot sent only: {string.Join(", ", Sent.Select(message => message.ToJsonString()))}");
            }
        }
    }

    private async Task KeepAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = 41250 } });
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await socket.ReceiveAsync(buffer.AsMemory(length), context.RequestAborted);
                    length += received.Count;
                }
                while (!received.EndOfMessage);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                await AnswerAsync(socket, JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject());
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The bot went away.
        }
    }

    private async Task AnswerAsync(WebSocket socket, JsonObject message)
    {
        var operation = (int)message["op"]!;
        if (operation == 1)
        {
            await SendAsync(socket, new JsonObject { ["op"] = 11, ["d"] = null });
            return;
        }

        var shard = (int?)message["d"]?["shard"]?[0] ?? 0;
        sockets[shard] = socket;
        if (operation == 2 && CloseOnIdentify is { } code)
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);
        else if (operation == 2)
            await DispatchAsync("READY", Ready(), shard);
        else if (operation == 6)
            await DispatchAsync("RESUMED", new JsonObject(), shard);
        Sent.Enqueue(message);
        changes.Release();
    }

    private JsonObject Ready() => new()
    {
        ["v"] = 10,
        ["user"] = User(),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = "20", ["unavailable"] = true }),
        ["private_channels"] = new JsonArray(),
        ["session_id"] = "session",
        ["resume_gateway_url"] = Address,
        ["application"] = new JsonObject { ["id"] = "5", ["flags"] = 0 },
    };

    private string Address => application.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal) + "/gateway";

    private static JsonObject User() => new() { ["id"] = "42", ["username"] = "talks", ["discriminator"] = "0", ["bot"] = true };

    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization && authorization != $"Bot {Token}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync("""{"message":"401: Unauthorized","code":0}""");
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (body.StartsWith('{') || body.StartsWith('['))
        {
            Posted.Enqueue((path, JsonNode.Parse(body)!));
            changes.Release();
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(path switch
        {
            _ when path.EndsWith("/gateway/bot", StringComparison.Ordinal) => new JsonObject
            {
                ["url"] = Address,
                ["shards"] = Servers > 1000 ? 2 : 1,
                ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 999, ["reset_after"] = 1000, ["max_concurrency"] = 1 },
            }.ToJsonString(),
            _ when path.EndsWith("/applications/@me", StringComparison.Ordinal) => new JsonObject
            {
                ["id"] = "5",
                ["name"] = "talks",
                ["description"] = "",
                ["rpc_origins"] = new JsonArray(),
                ["flags"] = 0,
                ["approximate_guild_count"] = Servers,
            }.ToJsonString(),
            _ when path.EndsWith("/users/@me", StringComparison.Ordinal) => User().ToJsonString(),
            _ => context.Request.Method == "GET" ? "[]" : "{}",
        });
    }

    private static async Task SendAsync(WebSocket socket, JsonObject message) =>
        await socket.SendAsync(
            System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
