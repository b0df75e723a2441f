using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot;

/// <summary>An object's members as JSON, by their names in the code and without what is null; letters of any script stay as they are.</summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = AnswerJson.Options.Encoder,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Of(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Null, and so left out, when empty.</summary>
    public static string? Filled(string text) => text.Length > 0 ? text : null;
}
