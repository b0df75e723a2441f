using System.Text;
using System.Text.Json;
using TalksBot.Core.Questions;

namespace TalksBot.News.Importing;

/// <summary>Writes an article as people and the bot read it: front matter, then the text.</summary>
public static class FrontMatter
{
    private const int MaxValueLength = 600;

    public static string Write(ArticleDraft draft)
    {
        var file = new StringBuilder("---\n");
        (string Key, string? Value)[] fields =
        [
            ("Title", draft.Title), ("Outlet", draft.Outlet), ("Published", draft.Published), ("Author", draft.Author),
            ("Url", draft.Url), ("Language", draft.Language), ("CopyOf", draft.CopyOf), ("Corrected", draft.Corrected),
            ("Text", draft.IsSummary ? "summary" : draft.IsTeaser ? "teaser" : null),
        ];

        // A JSON text is a YAML text.
        foreach (var (key, value) in fields)
            if (OneLine(value) is { Length: > 0 } line)
                file.Append(key).Append(": ").Append(JsonSerializer.Serialize(line, PlainJson.Options)).Append('\n');
        return file.Append("---\n").Append(draft.Text.TrimEnd()).Append('\n').ToString();
    }

    private static string OneLine(string? value) =>
        QuestionText.Cut(string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), MaxValueLength);
}
