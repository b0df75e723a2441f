using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>The bot answers requests that another process signed with another implementation, over HTTP.</summary>
public sealed class SignedRequestTests
{
    private readonly FakeConversation conversation = new();

    [NodeFact]
    public async Task Interactions_are_answered_and_forgeries_are_not()
    {
        // Time that stands still: a busy machine doesn't make the answer a late one.
        await using var bot = await DiscordBot.StartAsync(conversation, new ManualTime(DateTimeOffset.UtcNow));
        var stale = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 400;
        var who = Body(2, 2, new JsonObject { ["name"] = "who", ["options"] = new JsonArray(Option("name", "Mirel Osta")) });
        var typing = Option("name", "Mi");
        typing["focused"] = true;
        var replies = await SendAsync(
            bot,
            Signed(Body(1, 1)),
            Signed(who),
            Signed(who),
            Signed(Body(4, 4, new JsonObject { ["name"] = "who", ["options"] = new JsonArray(typing) })),
            Signed(Body(5, 1), new JsonObject { ["body"] = Body(6, 1) }),
            Signed(Body(7, 1), new JsonObject { ["timestamp"] = stale }),
            Signed(Body(8, 1), timestamp: stale),
            Signed(Body(9, 1), new JsonObject { ["signature"] = new string('0', 128) }),
            Signed(Body(10, 1, new JsonObject { ["note"] = new string('x', 1_000_000) })));
        Assert.Equal([200, 200, 401, 200, 401, 401, 401, 401, 413], replies.Select(reply => reply.Status));
        Assert.Equal([1, 4, 8], replies.Where(reply => reply.Status == 200).Select(reply => reply.Body.GetProperty("type").GetInt32()));
        Assert.Equal("/who Mirel Osta", Assert.Single(conversation.Asked).Text);
        MessageLimits.Check(replies[1].Body.GetProperty("data"));
    }

    [NodeFact]
    public async Task A_slow_answer_is_deferred_and_comes_through_the_webhook()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(conversation, null, ("Discord:BaseUrl", discord.BaseUrl));
        conversation.Answering = async (message, _, cancellation) =>
        {
            await Task.Delay(500, cancellation);
            return SomeAnswer.With(2, question: message.Text);
        };
        var onlyMe = new JsonObject { ["name"] = "who", ["options"] = new JsonArray(Option("only_me", true)) };
        var replies = await SendAsync(bot, Signed(Body(21, 2, onlyMe)));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", replies[0].Body.GetRawText());
        var edit = await discord.NextAsync();
        Assert.Equal(("PATCH", "/api/v10/webhooks/5/interaction-token/messages/@original", ""), (edit.Method, edit.Path, edit.Authorization));
        using var message = JsonDocument.Parse(edit.Body);
        MessageLimits.Check(message.RootElement);
        Assert.DoesNotContain(bot.Log.All, line => line.Contains("interaction-token", StringComparison.Ordinal));
    }

    private static async Task<(int Status, JsonElement Body)[]> SendAsync(DiscordBot bot, params IEnumerable<JsonObject> requests)
    {
        var lines = requests.Select(request =>
        {
            request["url"] = bot.Endpoint.ToString();
            return request.ToJsonString();
        });
        return [.. (await NodeScript.RunAsync("send.mjs", lines)).Select(Read)];
    }

    private static (int Status, JsonElement Body) Read(string line)
    {
        using var reply = JsonDocument.Parse(line);
        var body = reply.RootElement.GetProperty("body").GetString()!;
        return (reply.RootElement.GetProperty("status").GetInt32(), body.Length == 0 ? default : JsonElement.Parse(body));
    }

    /// <param name="body">What is signed.</param>
    /// <param name="sent">What is sent in place of what was signed.</param>
    /// <param name="timestamp">When it is signed; null for now.</param>
    private static JsonObject Signed(string body, JsonObject? sent = null, long? timestamp = null)
    {
        var request = new JsonObject { ["seed"] = DiscordBot.Seed, ["body"] = body };
        if (sent is not null)
            request["sent"] = sent;
        if (timestamp is not null)
            request["timestamp"] = timestamp;
        return request;
    }

    private static string Body(int id, int type, JsonObject? data = null) => new JsonObject
    {
        ["id"] = $"{id}",
        ["application_id"] = "5",
        ["type"] = type,
        ["token"] = "interaction-token",
        ["channel_id"] = "31",
        ["guild_id"] = "20",
        ["member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "7" } },
        ["data"] = data,
    }.ToJsonString();

    private static JsonObject Option(string name, JsonNode value) => new() { ["name"] = name, ["value"] = value };
}
