using System.Net;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class PacedSenderTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly Answers answers = new();
    private readonly HttpClient http;
    private readonly PacedSender sender;

    public PacedSenderTests()
    {
        http = new HttpClient(answers);
        sender = new PacedSender(http, new RequestPacer(time), time);
    }

    public void Dispose()
    {
        http.Dispose();
        answers.Dispose();
    }

    [Fact]
    public async Task A_fault_of_Discords_own_is_repeated_after_pauses_that_double()
    {
        answers.Add(HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.OK);
        var sent = SendAsync();
        await PauseAsync(0.5);
        await PauseAsync(1);
        Assert.Equal((HttpStatusCode.OK, 3), (await sent, answers.Count));
    }

    [Fact]
    public async Task After_three_repetitions_the_fault_is_the_answer()
    {
        answers.Add([.. Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 5)]);
        var sent = SendAsync();
        await PauseAsync(0.5);
        await PauseAsync(1);
        await PauseAsync(2);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 4), (await sent, answers.Count));
    }

    [Fact]
    public async Task A_flood_is_repeated_as_soon_as_Discord_lets_it()
    {
        answers.Add(HttpStatusCode.TooManyRequests, HttpStatusCode.OK);
        var sent = SendAsync();
        await PauseAsync(7.001);
        Assert.Equal((HttpStatusCode.OK, 2), (await sent, answers.Count));
    }

    [Fact]
    public async Task What_came_too_early_is_repeated_and_a_refusal_is_not()
    {
        answers.Add(HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        var early = SendAsync(mayBeEarly: true);
        await PauseAsync(0.5);
        Assert.Equal(HttpStatusCode.OK, await early);
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(mayBeEarly: true));
    }

    private async Task<HttpStatusCode> SendAsync(bool mayBeEarly = false)
    {
        using var response = await sender.SendAsync(
            "route", () => new HttpRequestMessage(HttpMethod.Get, "http://discord.example/"), mayBeEarly, CancellationToken.None);
        return response.StatusCode;
    }

    /// <summary>Something waits for so long, and no shorter.</summary>
    private async Task PauseAsync(double seconds)
    {
        var count = answers.Count;
        await time.WhenWaitedForAsync();
        time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.Equal((1, count), (time.Waiting, answers.Count));
        time.Advance(TimeSpan.FromTicks(1));
        await answers.WhenAsync(count + 1);
    }

    /// <summary>Answers in turn.</summary>
    private sealed class Answers : HttpMessageHandler
    {
        private readonly Queue<HttpStatusCode> next = [];
        private int count;

        public int Count => Volatile.Read(ref count);

        public void Add(params IEnumerable<HttpStatusCode> statuses)
        {
            foreach (var status in statuses)
                next.Enqueue(status);
        }

        public async Task WhenAsync(int many)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (Count < many)
                await Task.Delay(2, limit.Token);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(next.Dequeue());
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                response.Headers.Add("Retry-After", "7");
            Interlocked.Increment(ref count);
            return Task.FromResult(response);
        }
    }
}
