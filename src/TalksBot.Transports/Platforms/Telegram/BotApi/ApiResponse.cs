namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>The envelope of every answer of the Bot API.</summary>
public sealed record ApiResponse<T>(bool Ok)
{
    public T? Result { get; init; }

    public int ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}
