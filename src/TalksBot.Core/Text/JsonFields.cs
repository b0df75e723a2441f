using System.Text.Json;

namespace TalksBot.Core.Text;

/// <summary>What others' JSON holds: what is of another kind than expected counts as absent.</summary>
public static class JsonFields
{
    /// <summary>Makes something of a text; null where it is no JSON, or has half a surrogate pair, which JSON can spell and .NET can't hold.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T?> make)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return make(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    extension(JsonElement parent)
    {
        public JsonElement Member(string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

        public string? Text(string name) => parent.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

        /// <summary>A text, or a number as it is written.</summary>
        public string? Written(string name) => parent.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : parent.Text(name);

        public int? Number(string name) =>
            parent.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

        /// <summary>The elements of a list.</summary>
        public JsonElement.ArrayEnumerator Items(string name) =>
            parent.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;
    }
}
