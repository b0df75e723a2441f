using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Makes what can be made of an answer whose end is missing.</summary>
public static class CutOffResponse
{
    private static ReadOnlySpan<byte> Ok => "{\"ok\":true"u8;

    /// <summary>Whether the body begins as a success does, however little of it came.</summary>
    public static bool SaysOk(ReadOnlySpan<byte> body) => body.StartsWith(Ok) || Ok.StartsWith(body);

    /// <summary>The result as far as it came: a message has its id first; of anything else nothing is left.</summary>
    /// <exception cref="TelegramException">The result was a list, of which no part can be trusted.</exception>
    public static TResult? Complete<TResult>(ReadOnlySpan<byte> body, JsonTypeInfo<ApiResponse<TResult>> type)
    {
        if (typeof(TResult) == typeof(JsonElement) && body.IndexOf("\"result\":["u8) < 0)
            return default;
        if (typeof(TResult) != typeof(Message))
            throw new TelegramException(0, "the answer was cut off");
        return MessageId(body) is { } id
            ? (TResult)(object)new Message { MessageId = id, Chat = new Chat(0, "") }
            : default;
    }

    private static long? MessageId(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("message_id"u8))
                    return reader.Read() && reader.TryGetInt64(out var id) ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }
}
