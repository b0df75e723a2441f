using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Rest;

/// <summary>Sends requests to Discord no faster than it lets, and again where they failed for a passing reason.</summary>
internal sealed class PacedSender(HttpClient http, RequestPacer pacer, TimeProvider time)
{
    private readonly ResiliencePipeline<HttpResponseMessage> repeated = Repeated(time, early: null);
    private readonly ResiliencePipeline<HttpResponseMessage> repeatedWhereEarly = Repeated(time, HttpStatusCode.NotFound);

    /// <param name="route">What shares a rate limit until Discord names the bucket.</param>
    /// <param name="make">Makes the request, once an attempt.</param>
    /// <param name="mayBeEarly">Whether Discord may not know yet what the request is about: then it is repeated as well.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HttpResponseMessage> SendAsync(string route, Func<HttpRequestMessage> make, bool mayBeEarly, CancellationToken cancellation) =>
        await (mayBeEarly ? repeatedWhereEarly : repeated).ExecuteAsync(
            async token =>
            {
                await pacer.WaitAsync(route, token);
                using var request = make();
                var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
                pacer.Learn(route, response);
                return response;
            },
            cancellation);

    public static HttpRequestMessage Request(HttpMethod method, string url, byte[]? json, DiscordAttachment? attachment)
    {
        var request = new HttpRequestMessage(method, url);

        // Discord blocks clients that don't name themselves so.
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (TalksBot, 0.1)");
        if (json is not null)
            request.Content = attachment is null ? Json(json) : new MultipartFormDataContent
            {
                { Json(json), "payload_json" },
                { new ByteArrayContent(attachment.File) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "files[0]", attachment.Name },
            };
        return request;
    }

    private static ByteArrayContent Json(byte[] json) => new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>Floods are repeated as soon as the pacer lets them, Discord's own faults after a growing pause.</summary>
    /// <param name="time">Measures the pauses.</param>
    /// <param name="early">A status that means the request came before Discord was ready for it.</param>
    private static ResiliencePipeline<HttpResponseMessage> Repeated(TimeProvider time, HttpStatusCode? early) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(response =>
                    IsFlood(response) || (int)response.StatusCode >= 500 || response.StatusCode == early),
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(IsFlood(retry.Outcome.Result!) ? TimeSpan.Zero : null),
            })
            .Build();

    private static bool IsFlood(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.TooManyRequests;
}
