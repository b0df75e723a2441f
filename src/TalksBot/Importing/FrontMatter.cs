using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalksBot.Importing;

/// <summary>Writes an article as people and the bot read it: front matter, then the text.</summary>
public static class FrontMatter
{
    private const int MaxValueLength = 600;

    // A JSON text is a YAML text; letters of any script stay readable.
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ArticleDraft draft)
    {
        var file = new StringBuilder("---\n");
        (string Key, string? Value)[] fields =
        [
            ("Title", draft.Title), ("Outlet", draft.Outlet), ("Published", draft.Published), ("Author", draft.Author),
            ("Url", draft.Url), ("Language", draft.Language), ("CopyOf", draft.CopyOf), ("Corrected", draft.Corrected),
            ("Text", draft.IsSummary ? "summary" : draft.IsTeaser ? "teaser" : null),
        ];
        foreach (var (key, value) in fields)
            if (OneLine(value) is { Length: > 0 } line)
                file.Append(key).Append(": ").Append(JsonSerializer.Serialize(line, Quoted)).Append('\n');
        return file.Append("---\n").Append(draft.Text.TrimEnd()).Append('\n').ToString();
    }

    private static string OneLine(string? value)
    {
        var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxValueLength)
            return line;
        return line[..(char.IsHighSurrogate(line[MaxValueLength - 1]) ? MaxValueLength - 1 : MaxValueLength)];
    }
}
