using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Telegram's own reading of marked-up text, through its library.</summary>
public sealed class TelegramParser
{
    private readonly Execute execute;

    public TelegramParser()
    {
        execute = Marshal.GetDelegateForFunctionPointer<Execute>(NativeLibrary.GetExport(NativeLibrary.Load(NodeTools.ParserLibrary), "td_execute"));
        Call(new JsonObject { ["@type"] = "setLogVerbosityLevel", ["new_verbosity_level"] = 0 });
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Execute([MarshalAs(UnmanagedType.LPUTF8Str)] string request);

    /// <summary>The text that is seen and its entities; fails the test where Telegram can't read it.</summary>
    public ParsedText Parse(string html)
    {
        var result = Call(new JsonObject
        {
            ["@type"] = "parseTextEntities",
            ["text"] = html,
            ["parse_mode"] = new JsonObject { ["@type"] = "textParseModeHTML" },
        });
        Assert.True((string?)result["@type"] == "formattedText", $"{result.ToJsonString()} for {html}");
        return new ParsedText(
            (string)result["text"]!,
            [.. result["entities"]!.AsArray().Select(entity => ((string)entity!["type"]!["@type"]!, (int)entity["offset"]!, (int)entity["length"]!))]);
    }

    private JsonNode Call(JsonObject request) => JsonNode.Parse(Marshal.PtrToStringUTF8(execute(request.ToJsonString(JsonSerializerOptions.Web)))!)!;
}

/// <summary>A text as Telegram shows it.</summary>
public sealed record ParsedText(string Text, IReadOnlyList<(string Kind, int Offset, int Length)> Entities)
{
    public IEnumerable<string> Of(string kind) => Entities.Where(entity => entity.Kind == kind).Select(entity => Text.Substring(entity.Offset, entity.Length));
}
