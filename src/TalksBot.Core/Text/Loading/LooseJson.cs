using System.Text;
using System.Text.Json;

namespace TalksBot.Core.Text.Loading;

/// <summary>Parses the JSON that pages hold: with comments, line breaks inside strings, closing semicolons and escapes that JSON doesn't know.</summary>
internal static class LooseJson
{
    private const string Escapes = "\"\\/bfnrtu";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Null where it can't be read even so.</summary>
    public static JsonDocument? Parse(string text) => TryParse(text) ?? TryParse(Mended(text));

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text from its first bracket to its last, with what strings may not hold made spaces.</summary>
    private static string Mended(string text)
    {
        var (start, end) = (text.AsSpan().IndexOfAny('{', '['), text.AsSpan().LastIndexOfAny('}', ']'));
        if (start < 0 || end < start)
            return "";
        var mended = new StringBuilder(end - start + 1);
        var inside = false;
        for (var i = start; i <= end; i++)
        {
            var c = text[i];
            if (c == '"')
                inside = !inside;
            if (inside && c == '\\')
            {
                var isKnown = i < end && Escapes.Contains(text[i + 1]);
                if (isKnown)
                    mended.Append(c);
                if (i < end)
                    mended.Append(text[++i]);
            }
            else
            {
                mended.Append(c < ' ' ? ' ' : c);
            }
        }

        return mended.ToString();
    }
}
