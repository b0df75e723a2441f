using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads <c>.jsonl</c>, one article a line, as a stream: a file of any length needs no more memory than its longest line.</summary>
internal static class JsonLinesArticleReader
{
    public static async IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, problem) = await OpenAsync(file.Path, cancellation);
        if (stream is null)
        {
            yield return new NamedLoad(new SkippedArticle(file.Name, problem!));
            yield break;
        }

        await using var opened = stream;
        var lines = new LineStream(stream);
        while (true)
        {
            var broken = await lines.MoveNextAsync(cancellation);
            if (broken is not null)
                yield return new NamedLoad(new SkippedArticle(file.Name, broken));
            if (broken is not null || lines.AtEnd)
                yield break;
            var name = $"{file.Name}, line {lines.Number}";
            if (lines.IsTooLong)
                yield return new NamedLoad(new SkippedArticle(name, ReadProblem.TooLong), name);
            else if (!IsBlank(lines.Current.Span))
                yield return new NamedLoad(Read(name, lines.Current), name);
        }
    }

    private static async Task<(Stream? Stream, string? Problem)> OpenAsync(string path, CancellationToken cancellation)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
            var start = new byte[FileText.ProbeLength];
            var length = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
            var (encoding, markLength) = FileText.EncodingOf(start.AsSpan(0, length));
            var problem = length == 0 ? ReadProblem.Empty : FileText.IsBinary(start.AsSpan(0, length), encoding) ? ReadProblem.Binary : null;
            if (problem is null)
            {
                file.Position = markLength;
                return (encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8), null);
            }

            await file.DisposeAsync();
            return (null, problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (file is not null)
                await file.DisposeAsync();
            return (null, ReadProblem.Of(exception));
        }
    }

    private static ArticleLoad Read(string name, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new SkippedArticle(name, "The line is not a JSON object.");
            if (Field(json.RootElement, "id") is not { } id)
                return new SkippedArticle(name, "The line has no \"id\".");
            var draft = new ArticleDraft(json.RootElement.Text("text") ?? "")
            {
                Title = Field(json.RootElement, "title"),
                Outlet = Field(json.RootElement, "outlet") ?? Field(json.RootElement, "source"),
                Published = Field(json.RootElement, "published"),
                Url = Field(json.RootElement, "url"),
                Language = Field(json.RootElement, "language"),
            };
            return ArticleMaker.Make(name, id, draft, titleFromText: true);
        }
        catch (JsonException)
        {
            return new SkippedArticle(name, "The line is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            // What the parser says of strings with bytes or escapes that are no Unicode text.
            return new SkippedArticle(name, "The line is not valid Unicode text.");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new SkippedArticle(name, $"Reading it failed ({fault.GetType().Name}).");
        }
    }

    private static string? Field(JsonElement line, string name) => line.Written(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r"u8);
}
