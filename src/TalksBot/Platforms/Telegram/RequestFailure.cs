using System.Net;
using Telegram.Bot.Exceptions;

namespace TalksBot.Platforms.Telegram;

/// <summary>What the bot has to know of a call of the Bot API that failed.</summary>
public static class RequestFailure
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(2);

    extension(RequestException failure)
    {
        /// <summary>The API's error code; 0 where no answer came that could be read.</summary>
        public int Code => (failure as ApiRequestException)?.ErrorCode ?? 0;

        /// <summary>How long the API asks to wait; null where it doesn't say.</summary>
        public TimeSpan? RetryAfter => (failure as ApiRequestException)?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

        /// <summary>The supergroup that the group has become.</summary>
        public long? MovedTo => (failure as ApiRequestException)?.Parameters?.MigrateToChatId;

        /// <summary>The token is wrong or was revoked.</summary>
        public bool IsTokenRejected => failure.Code == (int)HttpStatusCode.Unauthorized;

        /// <summary>The API has no such method, or no such bot at all: a token that was never one.</summary>
        public bool IsNotFound => failure.Code == (int)HttpStatusCode.NotFound;

        /// <summary>Another instance polls with the same token.</summary>
        public bool IsConflict => failure.Code == (int)HttpStatusCode.Conflict;

        /// <summary>The same call may succeed later.</summary>
        public bool IsPassing => failure.Code is 0 or (int)HttpStatusCode.TooManyRequests or >= 500;

        /// <summary>The API's own words, or what went wrong with the connection: the failure's own words may hold the address, and with it the token.</summary>
        public string Reason => failure switch
        {
            ApiRequestException => failure.Message,
            { HttpStatusCode: not null } => "an answer that is not the Bot API's",
            { InnerException: TaskCanceledException } => "no answer in time",
            { InnerException: HttpRequestException connection } => $"no connection: {connection.HttpRequestError}",
            _ => $"no connection: {failure.InnerException?.GetType().Name}",
        };

        /// <summary>Whether the API refused the call for a reason that its description names with these words.</summary>
        public bool Says(string words) => failure is ApiRequestException && failure.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

        /// <summary>How long to wait before the given repetition: what the API asks, else twice as long each time, never all at once.</summary>
        public TimeSpan Pause(int repetition)
        {
            if (failure.IsConflict)
                return ConflictPause;
            var doubled = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(repetition, 20)));
            return failure.RetryAfter ?? doubled * (0.5 + Random.Shared.NextDouble() / 2);
        }
    }
}
