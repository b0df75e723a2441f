using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// The Bot API over HTTP: JSON in, JSON out, one attempt a call. The token is part of every address, so no address
/// ever reaches a log or an exception's message.
/// </summary>
public sealed class HttpTelegramTransport : ITelegramTransport, IDisposable
{
    private const int MaxConnections = 256;
    private const int MaxBody = 16 * 1024 * 1024;

    private static readonly BotApiJson Json = BotApiJson.Readable;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    // A resolved address is looked up anew now and then, so that a moved server is found.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    private readonly string root;
    private readonly HttpClient http;

    public HttpTelegramTransport(TelegramOptions options)
    {
        root = $"{options.BaseUrl.TrimEnd('/')}/bot{options.Token}/";
        http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MaxConnections,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<User> GetMeAsync(CancellationToken cancellation) =>
        await CallAsync("getMe", new GetMe(), Json.GetMe, Json.ApiResponseUser, cancellation) ?? throw Unreadable();

    public async Task<ImmutableArray<Update>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellation)
    {
        var updates = await CallAsync(
            "getUpdates", request, Json.GetUpdates, Json.ApiResponseIReadOnlyListJsonElement, cancellation, CallTimeout + TimeSpan.FromSeconds(request.Timeout));
        return [.. (updates ?? throw Unreadable()).Select(UpdateReader.Read).OfType<Update>()];
    }

    public Task SetWebhookAsync(SetWebhook request, CancellationToken cancellation) =>
        CallAsync("setWebhook", request, Json.SetWebhook, Json.ApiResponseJsonElement, cancellation);

    public Task DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellation) =>
        CallAsync("deleteWebhook", request, Json.DeleteWebhook, Json.ApiResponseJsonElement, cancellation);

    public async Task<ImmutableArray<BotCommand>> GetMyCommandsAsync(GetMyCommands request, CancellationToken cancellation) =>
        [.. await CallAsync("getMyCommands", request, Json.GetMyCommands, Json.ApiResponseIReadOnlyListBotCommand, cancellation) ?? []];

    public Task SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellation) =>
        CallAsync("setMyCommands", request, Json.SetMyCommands, Json.ApiResponseJsonElement, cancellation);

    public async Task<long?> SendMessageAsync(SendMessage request, CancellationToken cancellation) =>
        (await CallAsync("sendMessage", request, Json.SendMessage, Json.ApiResponseMessage, cancellation))?.MessageId;

    public Task EditMessageTextAsync(EditMessageText request, CancellationToken cancellation) =>
        CallAsync("editMessageText", request, Json.EditMessageText, Json.ApiResponseJsonElement, cancellation);

    public Task EditMessageReplyMarkupAsync(EditMessageReplyMarkup request, CancellationToken cancellation) =>
        CallAsync("editMessageReplyMarkup", request, Json.EditMessageReplyMarkup, Json.ApiResponseJsonElement, cancellation);

    public Task DeleteMessageAsync(DeleteMessage request, CancellationToken cancellation) =>
        CallAsync("deleteMessage", request, Json.DeleteMessage, Json.ApiResponseJsonElement, cancellation);

    public Task SendChatActionAsync(SendChatAction request, CancellationToken cancellation) =>
        CallAsync("sendChatAction", request, Json.SendChatAction, Json.ApiResponseJsonElement, cancellation);

    public Task AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellation) =>
        CallAsync("answerCallbackQuery", request, Json.AnswerCallbackQuery, Json.ApiResponseJsonElement, cancellation);

    public Task AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellation) =>
        CallAsync("answerInlineQuery", request, Json.AnswerInlineQuery, Json.ApiResponseJsonElement, cancellation);

    public void Dispose() => http.Dispose();

    private async Task<TResult?> CallAsync<TRequest, TResult>(
        string method,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<ApiResponse<TResult>> responseType,
        CancellationToken cancellation,
        TimeSpan? timeout = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout ?? CallTimeout);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, root + method) { Content = Content(request, requestType) };
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var (body, isWhole) = await ReadAsync(response.Content, deadline.Token);
            return Result(response, body, isWhole, responseType);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TelegramException(0, $"no answer to {method} in time");
        }
        catch (HttpRequestException failure)
        {
            throw new TelegramException(0, $"no connection: {failure.HttpRequestError}", failure);
        }
    }

    private static ByteArrayContent Content<TRequest>(TRequest request, JsonTypeInfo<TRequest> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
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

    private static TResult? Result<TResult>(
        HttpResponseMessage response, ReadOnlyMemory<byte> body, bool isWhole, JsonTypeInfo<ApiResponse<TResult>> type)
    {
        if (isWhole && Parse(body.Span, type) is { } envelope)
            return envelope.Ok ? envelope.Result : throw Refused(response, envelope);

        // The API says "ok" only once it has done what was asked: to ask again would do it twice.
        if (response.IsSuccessStatusCode && CutOffResponse.SaysOk(body.Span, mayGoOn: !isWhole))
            return CutOffResponse.Complete(body.Span, type);
        throw Unreadable(response);
    }

    private static ApiResponse<TResult>? Parse<TResult>(ReadOnlySpan<byte> body, JsonTypeInfo<ApiResponse<TResult>> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TelegramException Refused<TResult>(HttpResponseMessage response, ApiResponse<TResult> envelope) =>
        new(envelope.ErrorCode == 0 ? (int)response.StatusCode : envelope.ErrorCode, envelope.Description ?? "no reason given")
        {
            RetryAfter = envelope.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : response.Headers.RetryAfter?.Delta,
            MigrateToChatId = envelope.Parameters?.MigrateToChatId,
        };

    /// <summary>What stands between the bot and the API answered in its place, or the answer was cut off.</summary>
    private static TelegramException Unreadable(HttpResponseMessage? response = null) => response is null or { IsSuccessStatusCode: true }
        ? new TelegramException(0, "an answer that is not the Bot API's")
        : new TelegramException((int)response.StatusCode, $"HTTP {(int)response.StatusCode}") { RetryAfter = response.Headers.RetryAfter?.Delta };
}
