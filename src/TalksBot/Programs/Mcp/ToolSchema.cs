using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Programs.Mcp;

/// <summary>What a tool takes and gives, as JSON Schema.</summary>
internal static class ToolSchema
{
    public static JsonElement Output { get; } = JsonSerializer.SerializeToElement(AnswerSchema.OfAnswer());

    public static JsonElement Input(Tool tool) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(tool.AllArguments.Select(argument => KeyValuePair.Create<string, JsonNode?>(argument.Name, Of(argument)))),
        ["required"] = new JsonArray([.. tool.AllArguments.Where(argument => argument.IsRequired).Select(argument => JsonValue.Create(argument.Name))]),
        ["additionalProperties"] = false,
    });

    public static JsonObject Of(ToolArgument argument)
    {
        var schema = new JsonObject { ["type"] = argument.IsNumber ? "integer" : "string" };
        if (argument.IsNumber)
            (schema["minimum"], schema["maximum"]) = (1, ToolCall.MaxLimit);
        if (argument.Pattern is { } pattern)
            schema["pattern"] = pattern;
        schema["description"] = argument.Description;
        return schema;
    }
}
