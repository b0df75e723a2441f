using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Makes what can be made of an answer whose end is missing.</summary>
public static class CutOffResponse
{
    /// <summary>Whether the body begins as a success does.</summary>
    /// <param name="body">What came of it.</param>
    /// <param name="mayGoOn">Whether bytes are missing: then the beginning of a beginning is enough.</param>
    public static bool SaysOk(ReadOnlySpan<byte> body, bool mayGoOn)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("ok"u8))
                    return reader.Read() ? reader.TokenType == JsonTokenType.True : mayGoOn;
            return mayGoOn;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The result as far as it came: a message has its id first; of a plain "true" nothing is missed.</summary>
    /// <exception cref="TelegramException">The result is one that is asked for, of which no part can be trusted.</exception>
    public static TResult? Complete<TResult>(ReadOnlySpan<byte> body, JsonTypeInfo<ApiResponse<TResult>> type)
    {
        if (type.Type == typeof(ApiResponse<JsonElement>))
            return default;
        if (type.Type != typeof(ApiResponse<Message>))
            throw new TelegramException(0, "the answer was cut off");
        return MessageId(body) is { } id
            ? (TResult)(object)new Message { MessageId = id, Chat = new Chat(0, "") }
            : default;
    }

    /// <summary>A message has its id first.</summary>
    public static long? MessageId(ReadOnlySpan<byte> body)
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
