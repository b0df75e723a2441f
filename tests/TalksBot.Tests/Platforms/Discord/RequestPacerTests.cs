using System.Net;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class RequestPacerTests
{
    private readonly ManualTime time = new();
    private readonly RequestPacer pacer;

    public RequestPacerTests() => pacer = new RequestPacer(time);

    [Fact]
    public async Task Fifty_requests_pass_in_a_second_and_the_next_waits_for_the_next()
    {
        for (var index = 0; index < 50; index++)
            await pacer.WaitAsync($"route {index}", CancellationToken.None);
        await WaitsForAsync("another route", TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_bucket_that_is_used_up_holds_its_route_until_the_reset()
    {
        pacer.Learn("edits", Response(HttpStatusCode.OK, ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "1"), ("X-RateLimit-Reset-After", "2.5")));
        await pacer.WaitAsync("edits", CancellationToken.None);
        var held = WaitsForAsync("edits", TimeSpan.FromSeconds(2.5));
        await pacer.WaitAsync("commands", CancellationToken.None);
        await held;
    }

    [Fact]
    public async Task After_a_429_the_route_waits_as_long_as_it_is_told()
    {
        pacer.Learn("edits", Response(HttpStatusCode.TooManyRequests, ("Retry-After", "7"), ("X-RateLimit-Scope", "user")));
        await pacer.WaitAsync("commands", CancellationToken.None);
        await WaitsForAsync("edits", TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task After_a_global_429_everything_waits()
    {
        pacer.Learn("edits", Response(HttpStatusCode.TooManyRequests, ("Retry-After", "3"), ("X-RateLimit-Global", "true")));
        await WaitsForAsync("commands", TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Nothing_is_sent_while_too_many_requests_were_refused(HttpStatusCode refusal)
    {
        for (var index = 0; index < RequestPacer.MostRefusals; index++)
            pacer.Learn("edits", Response(refusal));
        await Assert.ThrowsAsync<HttpRequestException>(() => pacer.WaitAsync("commands", CancellationToken.None));
        time.Advance(TimeSpan.FromMinutes(10));
        await pacer.WaitAsync("commands", CancellationToken.None);
    }

    [Fact]
    public async Task Shared_limits_and_missing_messages_do_not_count_as_refused()
    {
        for (var index = 0; index < RequestPacer.MostRefusals; index++)
        {
            pacer.Learn("edits", Response(HttpStatusCode.TooManyRequests, ("X-RateLimit-Scope", "shared"), ("Retry-After", "0")));
            pacer.Learn("edits", Response(HttpStatusCode.NotFound));
        }

        await pacer.WaitAsync("commands", CancellationToken.None);
    }

    /// <summary>The route is held until just after this long.</summary>
    private async Task WaitsForAsync(string route, TimeSpan wait)
    {
        var waiting = pacer.WaitAsync(route, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        time.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(3));
        await waiting.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static HttpResponseMessage Response(HttpStatusCode status, params IEnumerable<(string Name, string Value)> headers)
    {
        var response = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
