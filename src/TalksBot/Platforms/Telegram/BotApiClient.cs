using Polly;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Telegram.Bot's client, which repeats calls that failed for a passing reason: floods after as long as the API asks for,
/// lost connections and server errors after a growing pause. Answers go out one at a time (<see cref="UpdateUnderWay"/>); none keeps
/// its turn while it pauses. Every failure is a <see cref="RequestException"/>, a cancelled
/// call an <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class BotApiClient : TelegramBotClient, IDisposable
{
    /// <summary>Longer than a look for updates waits on the far side.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(90);

    private readonly HttpClient http;
    private readonly UpdateUnderWay underWay;
    private readonly ResiliencePipeline patient;
    private readonly ResiliencePipeline brief;

    public BotApiClient(TelegramOptions options, UpdateUnderWay underWay, TimeProvider time, ILogger<BotApiClient> log)
        : this(options, new HttpClient(new AnswerHandler()) { Timeout = CallTimeout }, underWay, time, log)
    {
    }

    private BotApiClient(TelegramOptions options, HttpClient http, UpdateUnderWay underWay, TimeProvider time, ILogger log)
        : base(new TelegramBotClientOptions(options.Token, options.BaseUrl) { RetryThreshold = 0 }, http)
    {
        (this.http, this.underWay) = (http, underWay);

        // An answer to a question is worth minutes of waiting.
        patient = Repeated(attempts: 20, longest: TimeSpan.FromMinutes(5));

        // After about ten seconds Telegram takes no answer to a press or an inline query.
        brief = Repeated(attempts: 6, longest: TimeSpan.FromSeconds(10));

        ResiliencePipeline Repeated(int attempts, TimeSpan longest) => RepeatedCall.Of(
            attempts,
            time,
            failure => failure.IsPassing && !(failure.RetryAfter > longest),
            (failure, _) =>
            {
                log.LogDebug("Telegram: {Reason}; trying again", failure.Reason);
                return ValueTask.CompletedTask;
            });
    }

    public override async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        // Looking for updates and the first hello have their own rhythm, and "typing" is stale by the time it could be repeated.
        var pipeline = request switch
        {
            UpdatesAsJson or GetMeRequest or SendChatActionRequest => ResiliencePipeline.Empty,
            DeleteWebhookRequest or AnswerCallbackQueryRequest or AnswerInlineQueryRequest => brief,
            _ => patient,
        };
        return await pipeline.ExecuteAsync(
            async token => request is SendMessageRequest or SendPhotoRequest
                ? await underWay.InTurnAsync(() => base.SendRequest(request, token), token)
                : await base.SendRequest(request, token),
            cancellationToken);
    }

    public void Dispose() => http.Dispose();
}
