using System.Net;
using System.Net.Http.Headers;

namespace TalksBot.Platforms.Discord.Rest;

/// <summary>
/// Holds requests back as Discord's rate limits ask: the bucket of a route, the limit over all, and the count of refused
/// requests that would have the address banned. https://docs.discord.com/developers/topics/rate-limits
/// </summary>
public sealed class RequestPacer(TimeProvider time)
{
    /// <summary>Discord bans an address for an hour after 10,000 in ten minutes; nothing that works comes near half of that.</summary>
    public const int MostRefusals = 5000;

    public const int MostPerSecond = 50;

    private const int MostRoutes = 10_000;

    private static readonly TimeSpan RefusalWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DefaultRetry = TimeSpan.FromSeconds(1);

    private readonly Lock door = new();
    private readonly Dictionary<string, string> bucketOfRoute = [];
    private readonly Dictionary<string, Bucket> buckets = [];
    private readonly Queue<DateTimeOffset> sent = new();
    private readonly Queue<DateTimeOffset> refused = new();
    private DateTimeOffset closedUntil;

    /// <summary>Waits until a request of the route may be sent, and counts it as sent.</summary>
    /// <exception cref="HttpRequestException">Too many requests were refused lately: nothing is sent for some minutes.</exception>
    public async Task WaitAsync(string route, CancellationToken cancellation)
    {
        while (Delay(route) is { } delay)
            await Task.Delay(delay, time, cancellation);
    }

    /// <summary>Takes in what a response says about limits.</summary>
    public void Learn(string route, HttpResponseMessage response)
    {
        var headers = response.Headers;
        lock (door)
        {
            var now = time.GetUtcNow();
            var name = Name(route, headers);
            if (Number(headers, "X-RateLimit-Remaining") is { } remaining && Number(headers, "X-RateLimit-Reset-After") is { } seconds)
                buckets[name] = new Bucket((int)remaining, now + TimeSpan.FromSeconds(seconds));
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                Close(name, headers, now);
            if (IsRefusal(response))
                refused.Enqueue(now);
            if (bucketOfRoute.Count > MostRoutes)
                Forget(now);
        }
    }

    /// <returns>How long to wait before asking again; null when the request may go.</returns>
    private TimeSpan? Delay(string route)
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            DropBefore(refused, now - RefusalWindow);
            if (refused.Count >= MostRefusals)
                throw new HttpRequestException("Discord refused too many requests lately; nothing is sent for some minutes.");
            DropBefore(sent, now - TimeSpan.FromSeconds(1));
            var ready = closedUntil;
            if (sent.Count >= MostPerSecond && sent.Peek() + TimeSpan.FromSeconds(1) is var free && free > ready)
                ready = free;
            var name = bucketOfRoute.GetValueOrDefault(route, route);
            var bucket = buckets.GetValueOrDefault(name);
            if (bucket is { Remaining: <= 0 } && bucket.ResetAt > ready)
                ready = bucket.ResetAt;
            if (ready > now)
                return ready - now + TimeSpan.FromMilliseconds(1);
            sent.Enqueue(now);
            if (bucket is not null)
                buckets[name] = bucket.ResetAt > now ? bucket with { Remaining = bucket.Remaining - 1 } : bucket with { Remaining = int.MaxValue };
            return null;
        }
    }

    /// <summary>Discord's own name for the limit, kept apart for each webhook and application as the route is.</summary>
    private string Name(string route, HttpResponseHeaders headers)
    {
        var name = Text(headers, "X-RateLimit-Bucket") is { } bucket ? $"{bucket} {route}" : bucketOfRoute.GetValueOrDefault(route, route);
        bucketOfRoute[route] = name;
        return name;
    }

    private void Close(string bucket, HttpResponseHeaders headers, DateTimeOffset now)
    {
        var until = now + (headers.RetryAfter?.Delta
            ?? (Number(headers, "X-RateLimit-Reset-After") is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultRetry));
        if (Text(headers, "X-RateLimit-Global") is not null || Text(headers, "X-RateLimit-Scope") == "global")
            closedUntil = until;
        else
            buckets[bucket] = new Bucket(0, until);
    }

    /// <summary>A shared limit is nobody's fault and doesn't count.</summary>
    private static bool IsRefusal(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests
        && Text(response.Headers, "X-RateLimit-Scope") != "shared";

    private void Forget(DateTimeOffset now)
    {
        foreach (var (route, name) in bucketOfRoute.ToArray())
        {
            if (buckets.TryGetValue(name, out var bucket) && bucket.ResetAt > now)
                continue;
            bucketOfRoute.Remove(route);
            buckets.Remove(name);
        }
    }

    private static void DropBefore(Queue<DateTimeOffset> times, DateTimeOffset oldest)
    {
        while (times.TryPeek(out var first) && first <= oldest)
            times.Dequeue();
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <param name="Remaining">Requests left until the reset.</param>
    /// <param name="ResetAt">When there are new ones.</param>
    private sealed record Bucket(int Remaining, DateTimeOffset ResetAt);
}
