using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TalksBot.Cli;

/// <summary>One line of a batch file.</summary>
public sealed record BatchQuestion(string Id, string Question, ImmutableHashSet<string>? Articles)
{
    /// <param name="line">A JSON object with at least <c>id</c> and <c>question</c>; other keys are ignored.</param>
    /// <param name="item">The question.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryParse(string line, [NotNullWhen(true)] out BatchQuestion? item, [NotNullWhen(false)] out string? reason)
    {
        (item, reason) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.Written("question") is { } question && root.Written("id") is { } id)
                item = new BatchQuestion(id, question, ArticleIds(root));
            else
                reason = "a question needs the keys \"id\" and \"question\".";
        }
        catch (JsonException)
        {
            reason = "this is not JSON.";
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair shows at once where it stands as it is, and where it is escaped only when the string is read.
            reason = "this is not valid Unicode text.";
        }

        return item is not null;
    }

    private static ImmutableHashSet<string>? ArticleIds(JsonElement root) =>
        root.TryGetProperty("articles", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!)]
            : null;
}
