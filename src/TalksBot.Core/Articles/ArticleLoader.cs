using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace TalksBot.Core.Articles;

/// <summary>Reads articles from files and folders, one at a time.</summary>
public static class ArticleLoader
{
    /// <summary>Every article below the paths, in the order of their paths; what can't be read comes as skipped.</summary>
    public static async IAsyncEnumerable<ArticleLoad> LoadAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var path in paths)
        {
            var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path];
            foreach (var file in files)
            {
                if (file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
                {
                    await foreach (var line in File.ReadLinesAsync(file, cancellation))
                        if (line.Length > 0)
                            yield return ReadLine(line);
                    continue;
                }

                yield return ReadText(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, Encoding.UTF8, cancellation));
            }
        }
    }

    private static Article ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return new Article
        {
            Id = Field("id")!,
            Title = Field("title") ?? "",
            Outlet = Field("outlet") ?? Field("source"),
            Published = Field("published") is { Length: >= 10 } date ? LocalDatePattern.Iso.Parse(date[..10]).Value : null,
            Url = Field("url"),
            Text = Field("text") ?? "",
        };
    }

    private static Article ReadText(string id, string content)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        while (content.IndexOf('\n', position) is var end and >= 0 && content.IndexOf(':', position, end - position) is var colon and >= 0)
        {
            fields[content[position..colon].Trim()] = content[(colon + 1)..end].Trim();
            position = end + 1;
        }

        var text = fields.ContainsKey("title") ? content[(position + 1)..] : content;
        return new Article
        {
            Id = id,
            Title = fields.GetValueOrDefault("title", ""),
            Outlet = fields.GetValueOrDefault("outlet") is { } outlet && outlet != "unknown" ? outlet : null,
            Published = fields.GetValueOrDefault("published") is { } date ? LocalDatePattern.Iso.Parse(date).Value : null,
            Url = fields.GetValueOrDefault("url"),
            Text = text,
        };
    }
}
