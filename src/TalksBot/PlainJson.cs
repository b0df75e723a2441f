using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot.Platforms.Discord;

/// <summary>What is sent to Discord: JSON of the names that its API has, without what is null.</summary>
internal static class Payload
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = AnswerJson.Options.Encoder,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Of(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Null, and so left out, when empty.</summary>
    public static string? Filled(string text) => text.Length > 0 ? text : null;
}
