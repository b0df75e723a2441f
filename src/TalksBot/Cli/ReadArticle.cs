using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalksBot.Cli;

/// <summary>What <c>TalksBot read</c> prints of one article, or of what is none.</summary>
/// <param name="Kind"><c>file</c> or <c>url</c>.</param>
/// <param name="Source">The file or address.</param>
internal sealed record ReadArticle(string Kind, string Source)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Canonical { get; init; }

    public string? Text { get; init; }

    public bool IsTeaser { get; init; }

    public ImmutableArray<string> Repaired { get; init; } = [];

    /// <summary>Why it would not be indexed; null where it would.</summary>
    public string? Refused { get; init; }

    public static ReadArticle Of(string source, ArticleLoad load)
    {
        var read = new ReadArticle("file", OneLine.Of(source));
        if (load.Article is not { } article)
            return read with { Refused = load.Skipped!.Name == Path.GetFileName(source) ? load.Skipped.Reason : $"{load.Skipped.Name}: {load.Skipped.Reason}" };
        return read with
        {
            Title = article.Title.Length == 0 ? null : article.Title,
            Outlet = article.Outlet,
            Published = article.Published?.ToString("uuuu-MM-dd", null),
            Author = load.Author,
            Language = article.Language,
            Canonical = article.Url,
            Text = article.Text,
            IsTeaser = article.IsTeaser,
            Repaired = load.Warning is { } warning ? [.. load.Repairs, warning] : load.Repairs,
        };
    }

    public async Task WriteAsync(Stream output, bool isText, CancellationToken cancellation)
    {
        await output.WriteAsync(isText ? Encoding.UTF8.GetBytes(ToText()) : ToJson(), cancellation);
        await output.FlushAsync(cancellation);
    }

    private (string Key, string? Value)[] Fields =>
    [
        (Kind, Source), ("title", Title), ("outlet", Outlet), ("published", Published), ("author", Author), ("language", Language),
        ("canonical", Canonical), ("refused", Refused),
    ];

    private byte[] ToJson()
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            foreach (var (key, value) in Fields)
                if (value is not null)
                    json.WriteString(key, value);
            if (Text is not null)
                json.WriteString("text", Text);
            if (IsTeaser)
                json.WriteBoolean("teaser", true);
            json.WriteStartArray("repaired");
            foreach (var repair in Repaired)
                json.WriteStringValue(repair);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private string ToText()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Fields)
            if (value is not null)
                text.Append(key).Append(": ").Append(OneLine.Of(value)).Append('\n');
        foreach (var repair in Repaired)
            text.Append("repaired: ").Append(OneLine.Of(repair)).Append('\n');
        return text.Append('\n').Append(Text).Append(Text is null ? "" : "\n\n").ToString();
    }
}
