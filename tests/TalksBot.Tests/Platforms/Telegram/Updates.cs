using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Updates as Telegram sends them; ids count up by themselves.</summary>
public static class Updates
{
    public const long User = 11;
    public const long Admin = 77;
    public const long Group = -100500;

    private static long lastUpdate = 9000;
    private static long lastMessage = 100;

    /// <summary>Somebody writes in private.</summary>
    public static JsonObject Private(string text, long user = User, long? date = null) =>
        Update("message", Message(text, new JsonObject { ["id"] = user, ["type"] = "private", ["first_name"] = "Ada" }, user, date));

    /// <summary>Somebody writes in a group.</summary>
    public static JsonObject InGroup(string text, long user = User, long group = Group) =>
        Update("message", Message(text, new JsonObject { ["id"] = group, ["type"] = "supergroup", ["title"] = "Readers" }, user, null));

    /// <summary>The same message after its writer changed it.</summary>
    public static JsonObject Edited(JsonObject update, string text)
    {
        var message = (JsonObject)update["message"]!.DeepClone();
        message["text"] = text;
        message["edit_date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return Update("edited_message", message);
    }

    /// <summary>A message of the bot, as others' messages show it.</summary>
    public static JsonObject FromBot(long chat, long message, JsonObject? replyTo = null)
    {
        var sent = new JsonObject
        {
            ["message_id"] = message,
            ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["from"] = new JsonObject { ["id"] = FakeBotApi.BotId, ["is_bot"] = true, ["first_name"] = "Talks", ["username"] = FakeBotApi.BotName },
            ["chat"] = chat > 0
                ? new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "Ada" }
                : new JsonObject { ["id"] = chat, ["type"] = "supergroup", ["title"] = "Readers" },
            ["text"] = "…",
        };
        if (replyTo is not null)
            sent["reply_to_message"] = replyTo.DeepClone();
        return sent;
    }

    public static JsonObject Pressed(JsonObject message, string data, long user = User) => Update("callback_query", new JsonObject
    {
        ["id"] = Guid.NewGuid().ToString("N"),
        ["from"] = Person(user),
        ["chat_instance"] = "1",
        ["message"] = message.DeepClone(),
        ["data"] = data,
    });

    public static JsonObject Inline(string query, long user = User) => Update("inline_query", new JsonObject
    {
        ["id"] = Guid.NewGuid().ToString("N"),
        ["from"] = Person(user),
        ["query"] = query,
        ["offset"] = "",
    });

    /// <summary>The bot's own standing in a group changes.</summary>
    public static JsonObject Membership(string before, string now, long group = Group) => Update("my_chat_member", new JsonObject
    {
        ["chat"] = new JsonObject { ["id"] = group, ["type"] = "supergroup", ["title"] = "Readers" },
        ["from"] = Person(User),
        ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["old_chat_member"] = Standing(before),
        ["new_chat_member"] = Standing(now),
    });

    public static JsonObject Update(string kind, JsonObject content) =>
        new() { ["update_id"] = Interlocked.Increment(ref lastUpdate), [kind] = content };

    private static JsonObject Message(string text, JsonObject chat, long user, long? date) => new()
    {
        ["message_id"] = Interlocked.Increment(ref lastMessage),
        ["from"] = Person(user),
        ["chat"] = chat,
        ["date"] = date ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["text"] = text,
    };

    private static JsonObject Standing(string status) =>
        new() { ["status"] = status, ["user"] = new JsonObject { ["id"] = FakeBotApi.BotId, ["is_bot"] = true, ["first_name"] = "Talks" } };

    private static JsonObject Person(long user) =>
        new() { ["id"] = user, ["is_bot"] = false, ["first_name"] = "Ada", ["language_code"] = "en" };
}
