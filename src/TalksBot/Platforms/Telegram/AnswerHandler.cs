using System.Net.Http.Headers;
using System.Text.Json;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Hands on answers that Telegram.Bot can read. The API says "ok" only once it has done what was asked, and to ask again
/// would do it twice: so of an answer that says so, whole or cut off, only what the bot needs goes on.
/// </summary>
internal sealed class AnswerHandler() : DelegatingHandler(new SocketsHttpHandler
{
    MaxConnectionsPerServer = 256,

    // A resolved address is looked up anew now and then, so that a moved server is found.
    PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    ConnectTimeout = TimeSpan.FromSeconds(15),
    AllowAutoRedirect = false,
    UseCookies = false,
})
{
    private const int MaxBody = 16 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var method = request.RequestUri!.Segments[^1];
        using var received = response.Content;
        var (body, isWhole) = await ReadAsync(received, cancellationToken);
        var answer = response.IsSuccessStatusCode ? Success(method, body, isWhole) : IsRefusal(body) ? body : Refusal(response);
        response.Content = new ReadOnlyMemoryContent(answer) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return response;
    }

    private static ReadOnlyMemory<byte> Success(string method, ReadOnlyMemory<byte> body, bool isWhole) => method switch
    {
        // What is asked for has to be there to its end.
        "getMe" or "getMyCommands" or "getUpdates" or "getChatMember" =>
            isWhole ? body : throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was cut off."),
        _ when !CutOffResponse.SaysOk(body.Span, mayGoOn: !isWhole) => body,
        "sendMessage" or "sendPhoto" or "editMessageText" or "editMessageReplyMarkup" =>
            Done(new { message_id = CutOffResponse.MessageId(body.Span) ?? 0, date = 0, chat = new { id = 0 } }),
        _ => Done(true),
    };

    private static byte[] Done(object result) => JsonSerializer.SerializeToUtf8Bytes(new { ok = true, result });

    private static bool IsRefusal(ReadOnlyMemory<byte> body) => JsonFields.Read(
        body, answer => answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error_code", out _) && answer.TryGetProperty("description", out _));

    /// <summary>What stands between the bot and the API answered in its place.</summary>
    private static ReadOnlyMemory<byte> Refusal(HttpResponseMessage response)
    {
        var code = (int)response.StatusCode;
        var seconds = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds;
        return JsonSerializer.SerializeToUtf8Bytes(
            new { ok = false, error_code = code, description = $"HTTP {code}", parameters = new { retry_after = seconds } });
    }

    /// <summary>As much of the body as came, and whether that was all of it.</summary>
    private static async Task<(ReadOnlyMemory<byte> Body, bool IsWhole)> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        try
        {
            while (await stream.ReadAsync(chunk, cancellation) is var read and > 0)
            {
                body.Write(chunk, 0, read);
                if (body.Length > MaxBody)
                    return (ReadOnlyMemory<byte>.Empty, false);
            }
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            return (body.GetBuffer().AsMemory(0, (int)body.Length), false);
        }

        return (body.GetBuffer().AsMemory(0, (int)body.Length), true);
    }
}
