using System.Text.Json;

namespace TalksBot.Platforms.Telegram;

/// <summary>Makes what can be made of an answer whose end may be missing.</summary>
public static class CutOffResponse
{
    private const int DepthOfResult = 2;

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

    /// <summary>The id of the message that the answer is about; null where it was cut off before, or can't be an id.</summary>
    public static int? MessageId(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == DepthOfResult && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("message_id"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var id) ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }
}
