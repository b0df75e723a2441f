using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Telegram.BotApi;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Message = Telegram.Bot.Types.Message;

namespace TalksBot.TelegramBot;

/// <summary>The Bot API through Telegram.Bot: its requests and its client, one attempt a call.</summary>
public sealed class TelegramBotTransport : ITelegramTransport, IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient http;
    private readonly TelegramBotClient client;

    /// <param name="token">The bot's token.</param>
    /// <param name="baseUrl">Where the Bot API is.</param>
    public TelegramBotTransport(string token, string baseUrl)
    {
        http = new HttpClient(new CutOffHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        client = new TelegramBotClient(new TelegramBotClientOptions(token, baseUrl) { RetryCount = 1, RetryThreshold = 0 }, http);
    }

    /// <summary>What Telegram.Bot doesn't take of the settings, in one line; null where nothing.</summary>
    public static string? Problem(string token, string baseUrl)
    {
        if (new Uri(baseUrl).AbsolutePath != "/")
            return "Telegram:BaseUrl has a path, which Telegram.Bot leaves out: set Telegram:Client to builtin.";
        try
        {
            _ = new TelegramBotClientOptions(token, baseUrl);
            return null;
        }
        catch (ArgumentException)
        {
            return "Telegram:Token is not a bot token: copy the one that @BotFather gave, digits, a colon and letters.";
        }
    }

    public async Task<User> GetMeAsync(CancellationToken cancellation)
    {
        var me = await CallAsync(new GetMeRequest(), cancellation);
        return new User { Id = me.Id, IsBot = me.IsBot, Username = me.Username };
    }

    public async Task<ImmutableArray<Update>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellation)
    {
        var updates = await CallAsync(new GetUpdatesAsJson(request), cancellation, CallTimeout + TimeSpan.FromSeconds(request.Timeout));
        return [.. updates.Select(UpdateReader.Read).OfType<Update>()];
    }

    public Task SetWebhookAsync(SetWebhook request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public async Task<ImmutableArray<BotCommand>> GetMyCommandsAsync(GetMyCommands request, CancellationToken cancellation) =>
        [.. (await CallAsync(Requests.Of(request), cancellation)).Select(command => new BotCommand(command.Command, command.Description))];

    public Task SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public async Task<long?> SendMessageAsync(SendMessage request, CancellationToken cancellation)
    {
        try
        {
            var sent = await CallAsync(new AsJson<Message>(Requests.Of(request)), cancellation);
            return sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty("message_id", out var id) && id.TryGetInt64(out var number) ? number : null;
        }
        catch (CutOffException done)
        {
            return done.MessageId;
        }
    }

    public Task EditMessageTextAsync(EditMessageText request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task EditMessageReplyMarkupAsync(EditMessageReplyMarkup request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task DeleteMessageAsync(DeleteMessage request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task SendChatActionAsync(SendChatAction request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public Task AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellation) => DoAsync(Requests.Of(request), cancellation);

    public void Dispose() => http.Dispose();

    private async Task DoAsync<TResult>(RequestBase<TResult> request, CancellationToken cancellation)
    {
        try
        {
            await CallAsync(new AsJson<TResult>(request), cancellation);
        }
        catch (CutOffException)
        {
            // It is done; of what came back nothing is wanted.
        }
    }

    private async Task<TResult> CallAsync<TResult>(IRequest<TResult> request, CancellationToken cancellation, TimeSpan? timeout = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout ?? CallTimeout);
        try
        {
            return await client.SendRequest(request, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TelegramException(0, $"no answer to {request.MethodName} in time");
        }
        catch (ApiRequestException refusal)
        {
            throw Refused(refusal);
        }
        catch (RequestException failure) when (failure.InnerException is CutOffException done)
        {
            throw request is IRequest<IReadOnlyList<JsonElement>> or GetMeRequest or GetMyCommandsRequest ? new TelegramException(0, "the answer was cut off") : done;
        }
        catch (RequestException failure)
        {
            throw Failed(failure);
        }
    }

    private static TelegramException Refused(ApiRequestException refusal) => new(refusal.ErrorCode, refusal.Message)
    {
        RetryAfter = refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        MigrateToChatId = refusal.Parameters?.MigrateToChatId,
    };

    /// <summary>The failure's own words may hold the address, and with it the token.</summary>
    private static TelegramException Failed(RequestException failure) => failure switch
    {
        { HttpStatusCode: HttpStatusCode.OK } => new TelegramException(0, "an answer that is not the Bot API's"),
        { HttpStatusCode: { } status } => new TelegramException((int)status, $"HTTP {(int)status}"),
        { InnerException: HttpRequestException connection } => new TelegramException(0, $"no connection: {connection.HttpRequestError}"),
        _ => new TelegramException(0, $"no connection: {failure.InnerException?.GetType().Name}"),
    };
}
