using System.Text.Json;
using TalksBot.Platforms.Telegram;

namespace TalksBot.TelegramBot;

/// <summary>Reads answers as far as they come, and tells those of a call that was done from those of one that wasn't.</summary>
internal sealed class CutOffHandler() : DelegatingHandler(new SocketsHttpHandler
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
        var (body, isWhole) = await ReadAsync(response.Content, cancellationToken);
        if (response.IsSuccessStatusCode && !(isWhole && IsJson(body)) && CutOffResponse.SaysOk(body.Span, mayGoOn: !isWhole))
            throw new CutOffException(CutOffResponse.MessageId(body.Span));
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = response.Content.Headers.ContentType;
        response.Content.Dispose();
        response.Content = content;
        return response;
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

    private static bool IsJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
