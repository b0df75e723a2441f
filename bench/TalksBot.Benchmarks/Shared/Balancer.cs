using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.Benchmarks.Shared;

/// <summary>Brings what platforms send to one of two bots in turn, some of it to both at once; Telegram's is sent again until it is taken.</summary>
internal sealed class Balancer(SharedBot first, SharedBot second) : IDisposable
{
    private const int BothEvery = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromSeconds(60) };
    private volatile bool isFirstGone;
    private int redelivered;
    private int answeredInteractions;
    private int doubledInteractions;
    private int failedWithTheProcess;

    public int Redelivered => redelivered;

    public int Answered => answeredInteractions;

    public int Doubled => doubledInteractions;

    /// <summary>Interactions whose process died before its answer was there: Discord sends none of them again.</summary>
    public int FailedWithTheProcess => failedWithTheProcess;

    /// <summary>What was neither answered nor lost with its process; empty where all is well.</summary>
    public ConcurrentBag<string> Unexpected { get; } = [];

    public void FirstIsGone() => isFirstGone = true;

    /// <summary>Sends an update until a bot has taken it.</summary>
    public async Task UpdateAsync(int number, JsonObject update)
    {
        var (body, deadline) = (update.ToJsonString(), DateTime.UtcNow + Limit);
        if (number % BothEvery == 0 && !isFirstGone)
            await Task.WhenAll(PostAsync(first, body), PostAsync(second, body));
        for (var attempt = number; ; attempt++)
        {
            if (await PostAsync(isFirstGone || attempt % 2 == 1 ? second : first, body))
                return;
            if (DateTime.UtcNow > deadline)
            {
                Unexpected.Add($"update {number} was never taken");
                return;
            }

            Interlocked.Increment(ref redelivered);
            await Task.Delay(Pause);
        }
    }

    /// <summary>Sends an interaction once, some to both bots.</summary>
    public async Task InteractionAsync(int number, Func<HttpRequestMessage> make)
    {
        var one = isFirstGone || number % 2 == 1 ? second : first;
        using var request = make();
        var body = await request.Content!.ReadAsByteArrayAsync();
        HttpStatusCode?[] codes = number % BothEvery == 0 && !isFirstGone
            ? await Task.WhenAll(SendAsync(first, request, body), SendAsync(second, request, body))
            : [await SendAsync(one, request, body)];
        var answers = codes.Count(code => code == HttpStatusCode.OK);
        if (answers > 0)
            Interlocked.Increment(ref answeredInteractions);
        if (answers > 1)
            Interlocked.Increment(ref doubledInteractions);
        if (answers == 0 && codes.Contains(null))
            Interlocked.Increment(ref failedWithTheProcess);
        else if (answers == 0)
            Unexpected.Add($"interaction {number}: {string.Join(", ", codes)}");
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> PostAsync(SharedBot bot, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/telegram/webhook"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", SharedBot.Secret);
        return await CodeAsync(request) == HttpStatusCode.OK;
    }

    private async Task<HttpStatusCode?> SendAsync(SharedBot bot, HttpRequestMessage signed, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/discord/interactions")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = signed.Content!.Headers.ContentType;
        foreach (var header in signed.Headers)
            request.Headers.Add(header.Key, header.Value);
        return await CodeAsync(request);
    }

    // Null where the bot went away with the request.
    private async Task<HttpStatusCode?> CodeAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
