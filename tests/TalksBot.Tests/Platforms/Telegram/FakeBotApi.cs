using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>
/// A Bot API server on loopback that keeps updates until they are confirmed, as Telegram does, records every request and
/// fails where a test wants it to.
/// </summary>
public sealed class FakeBotApi : IAsyncDisposable
{
    public const string Token = "4242:a-token-for-nobody_at-all";
    public const long BotId = 4242;
    public const string BotName = "TalksTestBot";

    private const string MessageId = "message id";

    private static readonly TimeSpan SlowTime = TimeSpan.FromMilliseconds(400);

    private readonly WebApplication server;
    private readonly Lock guard = new();
    private readonly SortedDictionary<long, JsonObject> pending = [];
    private readonly ConcurrentDictionary<string, JsonArray> menus = [];
    private readonly List<BotCall> calls = [];
    private readonly List<string> violations = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // As in a chat: no message of the bot has the id of somebody else's.
    private long lastMessage = 1_000_000;

    private FakeBotApi(WebApplication server) => this.server = server;

    public string BaseUrl => server.Urls.First();

    /// <summary>Chooses what goes wrong with a request.</summary>
    public Func<string, JsonObject, BotFault> Fault { get; set; } = (_, _) => BotFault.None;

    /// <summary>What the API itself refuses: null for nothing, else its whole answer.</summary>
    public Func<string, JsonObject, JsonObject?> Refusal { get; set; } = (_, _) => null;

    /// <summary>What a 429 asks to wait, in seconds.</summary>
    public int RetryAfter { get; set; }

    /// <summary>Changes what a fetch brings: the order, or updates that were brought before.</summary>
    public Func<IReadOnlyList<JsonObject>, IEnumerable<JsonObject>> Deliver { get; set; } = updates => updates;

    /// <summary>Changes what a request that was done is answered with.</summary>
    public Func<string, JsonNode?, JsonNode?> Amend { get; set; } = (_, result) => result;

    /// <summary>What members are in chats, where they are more or less than members.</summary>
    public ConcurrentDictionary<(long Chat, long User), string> Members { get; } = new();

    /// <summary>Whether requests are kept; a long run has no room for them.</summary>
    public bool KeepsCalls { get; set; } = true;

    /// <summary>Called with each request that was done.</summary>
    public Action<string, JsonObject> Done { get; set; } = (_, _) => { };

    /// <summary>Called with each message that was sent, and its id.</summary>
    public Action<JsonObject, long> Sent { get; set; } = (_, _) => { };

    public IReadOnlyList<BotCall> Calls
    {
        get
        {
            lock (guard)
                return [.. calls];
        }
    }

    /// <summary>Limits of the Bot API that a request broke and that no schema knows.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (guard)
                return [.. violations];
        }
    }

    /// <summary>The id of the last message sent.</summary>
    public long LastMessage => Interlocked.Read(ref lastMessage);

    public int Pending
    {
        get
        {
            lock (guard)
                return pending.Count;
        }
    }

    public static async Task<FakeBotApi> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        application.Urls.Add(url);
        var api = new FakeBotApi(application);
        application.Run(api.AnswerAsync);
        await application.StartAsync();
        return api;
    }

    /// <summary>Lets updates wait to be fetched.</summary>
    public void Post(params IEnumerable<JsonObject> updates)
    {
        lock (guard)
        {
            foreach (var update in updates)
                pending[(long)update["update_id"]!] = update;
            Announce();
        }
    }

    /// <summary>The requests of a method that were done, once there are so many.</summary>
    public async Task<IReadOnlyList<BotCall>> WaitAsync(string method, int count, Func<BotCall, bool>? fits = null)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (true)
        {
            Task change;
            lock (guard)
            {
                var done = calls.Where(call => call.Method == method && call.WasDone && fits?.Invoke(call) != false).ToArray();
                if (done.Length >= count)
                    return done;
                change = changed.Task;
            }

            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"The bot never sent {count} {method}. It sent: {string.Join(", ", Calls.Select(call => call.Method))}");
            await Task.WhenAny(change, Task.Delay(100));
        }
    }

    /// <summary>Waits until every update was fetched and confirmed.</summary>
    public async Task WaitUntilConfirmedAsync(TimeSpan? patience = null)
    {
        var deadline = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(60));
        while (Pending > 0)
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"{Pending} updates were never confirmed.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var method = path[(path.LastIndexOf('/') + 1)..];
        if (!path.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            await WriteAsync(context, 401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""");
            return;
        }

        var body = await ReadAsync(context);
        var fault = Fault(method, body);
        var wasDone = fault is BotFault.None or BotFault.HalfBody or BotFault.Slow && Refusal(method, body) is null;
        if (method is "sendMessage" or "sendPhoto")
            context.Items[MessageId] = Interlocked.Increment(ref lastMessage);
        if (method != "getUpdates")
            Record(method, body, wasDone);
        if (wasDone && method != "getUpdates")
            Done(method, body);
        if (wasDone && context.Items[MessageId] is long id)
            Sent(body, id);
        await RespondAsync(context, method, body, fault);
    }

    private async Task RespondAsync(HttpContext context, string method, JsonObject body, BotFault fault)
    {
        switch (fault)
        {
            case BotFault.TooMany:
                await WriteAsync(context, 429,
                    $"{{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{{\"retry_after\":{RetryAfter}}}}}");
                return;
            case BotFault.Conflict:
                await WriteAsync(context, 409, """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}""");
                return;
            case BotFault.ServerError:
                await WriteAsync(context, 500, "<html>Internal Server Error</html>");
                return;
            case BotFault.CutBefore:
                context.Abort();
                return;
            case BotFault.WrongJson:
                await WriteAsync(context, 200, "<html>Please sign in to the network</html>");
                return;
        }

        if (Refusal(method, body) is { } refusal)
        {
            await WriteAsync(context, (int)refusal["error_code"]!, refusal.ToJsonString());
            return;
        }

        if (fault == BotFault.Slow)
            await Task.Delay(SlowTime);
        var result = Amend(method, await ResultAsync(context, method, body));
        var text = new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString();
        if (fault != BotFault.HalfBody)
        {
            await WriteAsync(context, 200, text);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();

        // Kestrel closes the connection of an answer that is shorter than announced.
    }

    private async Task<JsonNode?> ResultAsync(HttpContext context, string method, JsonObject body)
    {
        switch (method)
        {
            case "getMe":
                return new JsonObject { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Talks", ["username"] = BotName };
            case "getUpdates":
                return await UpdatesAsync(body, context.RequestAborted);
            case "sendMessage" or "sendPhoto":
                return new JsonObject
                {
                    ["message_id"] = (long)context.Items[MessageId]!,
                    ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                    ["chat"] = new JsonObject { ["id"] = (long)body["chat_id"]!, ["type"] = "private" },
                    ["text"] = (string)(body["text"] ?? body["caption"])!,
                };
            case "getChatMember":
                var (chat, member) = ((long)body["chat_id"]!, (long)body["user_id"]!);
                return new JsonObject
                {
                    ["status"] = Members.GetValueOrDefault((chat, member), "member"),
                    ["user"] = new JsonObject { ["id"] = member, ["is_bot"] = member == BotId, ["first_name"] = "Ada" },
                };
            case "getMyCommands":
                return menus.GetValueOrDefault(Menu(body))?.DeepClone() ?? new JsonArray();
            case "setMyCommands":
                menus[Menu(body)] = (JsonArray)body["commands"]!.DeepClone();
                return true;
            default:
                return true;
        }
    }

    private static string Menu(JsonObject body) => $"{body["scope"]!.ToJsonString()} {body["language_code"]}";

    private async Task<JsonArray> UpdatesAsync(JsonObject body, CancellationToken cancellation)
    {
        var until = Stopwatch.GetTimestamp() + (long)((int)body["timeout"]! * (double)Stopwatch.Frequency);
        while (true)
        {
            Task change;
            lock (guard)
            {
                if (body["offset"] is { } offset)
                    foreach (var id in pending.Keys.TakeWhile(id => id < (long)offset).ToArray())
                        pending.Remove(id);
                var batch = Deliver([.. pending.Values.Take((int)body["limit"]!)]).ToArray();
                if (batch.Length > 0 || Stopwatch.GetTimestamp() >= until)
                    return new JsonArray([.. batch.Select(update => update.DeepClone())]);
                change = changed.Task;
            }

            var rest = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until);
            await Task.WhenAny(change, Task.Delay(rest < TimeSpan.Zero ? TimeSpan.Zero : rest, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Record(string method, JsonObject body, bool wasDone)
    {
        lock (guard)
        {
            violations.AddRange(BotApiLimits.Broken(method, body));
            if (KeepsCalls)
                calls.Add(new BotCall(method, body, Stopwatch.GetTimestamp(), wasDone));
            Announce();
        }
    }

    private void Announce()
    {
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
            return await FormAsync(await context.Request.ReadFormAsync());
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        return text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
    }

    // What has a file comes as a form: fields that aren't texts are JSON, and the file is kept as an address that holds it.
    private static async Task<JsonObject> FormAsync(IFormCollection form)
    {
        var body = new JsonObject();
        foreach (var (name, value) in form)
            body[name] = name is "chat_id" or "message_thread_id" or "reply_parameters" or "reply_markup" ? JsonNode.Parse(value.ToString()) : value.ToString();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            body["photo"] = $"data:image/png;base64,{Convert.ToBase64String(bytes.ToArray())}";
        }

        return body;
    }

    private static async Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
