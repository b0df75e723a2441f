using System.Net;

namespace TalksBot.Platforms.Telegram;

/// <summary>A call of the Bot API failed. The message is the API's own description, or what went wrong with the connection.</summary>
/// <param name="code">The API's error code; 0 where no answer came that could be read.</param>
public sealed class TelegramException(int code, string description, Exception? inner = null) : Exception(description, inner)
{
    public int Code => code;

    /// <summary>How long the API asks to wait; null where it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The supergroup that the group has become.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>The token is wrong or was revoked.</summary>
    public bool IsTokenRejected => code is (int)HttpStatusCode.Unauthorized;

    /// <summary>The API has no such method, or no such bot at all: a token that was never one.</summary>
    public bool IsNotFound => code is (int)HttpStatusCode.NotFound;

    /// <summary>Another instance polls with the same token.</summary>
    public bool IsConflict => code is (int)HttpStatusCode.Conflict;

    public bool IsFloodWait => code is (int)HttpStatusCode.TooManyRequests;

    /// <summary>The same call may succeed later.</summary>
    public bool IsPassing => code is 0 or >= 500 || IsFloodWait;

    /// <summary>Whether the API refused the call for a reason that its description names with these words.</summary>
    public bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
