using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using TalksBot.Core.Labels;

namespace TalksBot.Core.Answers;

/// <summary>Writes an answer as the contract has it: one JSON object, camelCase, absent fields left out.</summary>
public static class AnswerJson
{
    /// <summary>Quotes keep their own letters; only what JSON itself demands is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="stream">Where to write, without a line's end.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The question's id in a batch; null elsewhere.</param>
    /// <param name="explain">Whether to add how the answer came about.</param>
    public static void Write(Stream stream, Answer answer, string? id = null, bool explain = false)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteString("question", answer.Question);
        writer.WriteString("command", answer.Command);
        writer.WriteBoolean("answered", answer.Answered);
        writer.WriteString("summary", answer.Summary.In(answer.Language));
        if (answer.Language != AnswerLanguage.English)
            writer.WriteString("language", answer.Language.Code);
        if (answer.IsRefusal)
            writer.WriteBoolean("near", answer.IsNear);
        if (!answer.IsUnderstood)
            writer.WriteBoolean("understood", false);
        if (!answer.Spelling.IsEmpty)
            WriteStrings(writer, "spelling", answer.Spelling.Select(line => line.In(answer.Language)));
        WriteFindings(writer, answer);
        WriteConflicts(writer, answer);
        WriteCitations(writer, answer);
        if (explain)
            WriteStrings(writer, "explanation", answer.Explanation);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
            FindingJson.Write(writer, finding.Finding, finding.Citation, finding.Relation, finding.IsSuperseded);
        writer.WriteEndArray();
    }

    private static void WriteConflicts(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteStartArray("conflicts");
        foreach (var conflict in answer.Conflicts)
        {
            writer.WriteStartObject();
            writer.WriteString("about", conflict.About.In(answer.Language));
            writer.WriteStartArray("findings");
            foreach (var index in conflict.Findings)
                writer.WriteNumberValue(index);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteStartArray("citations");
        foreach (var citation in answer.Citations)
        {
            var article = citation.Article;
            writer.WriteStartObject();
            writer.WriteString("article", article.Id);
            if (article.Title.Length > 0)
                writer.WriteString("title", article.Title);
            if (article.Outlet is not null)
                writer.WriteString("outlet", article.Outlet);
            if (article.Published is { } published)
                writer.WriteString("published", LocalDatePattern.Iso.Format(published));
            if (article.Corrected is { } corrected)
                writer.WriteString("corrected", LocalDatePattern.Iso.Format(corrected));
            if (article.Url is not null)
                writer.WriteString("url", article.Url);
            if (article.IsSummary || article.IsTeaser)
                writer.WriteString("text", article.IsSummary ? "summary" : "teaser");
            writer.WriteString("quote", citation.Quote.Text);
            writer.WriteNumber("offset", citation.Quote.Offset);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
