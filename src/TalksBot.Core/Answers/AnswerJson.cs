using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalksBot.Core.Answers;

/// <summary>Writes an answer as the contract has it: one JSON object, camelCase, absent fields left out.</summary>
public static class AnswerJson
{
    /// <summary>Quotes keep their own letters; only what JSON itself demands is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="stream">Where to write, without a line's end.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="form">What is written besides; null for nothing.</param>
    public static void Write(Stream stream, Answer answer, AnswerForm? form = null)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        Write(writer, answer, form ?? new AnswerForm());
    }

    public static void Write(Utf8JsonWriter writer, Answer answer, AnswerForm form)
    {
        writer.WriteStartObject();
        if (form.Id is { } id)
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
        WriteFindings(writer, answer, form.Slice is not null);
        WriteConflicts(writer, answer);
        WriteCitations(writer, answer);
        if (form.Slice is { } slice)
            WriteSlice(writer, answer, slice);
        if (form.Explains)
            WriteStrings(writer, "explanation", answer.Explanation);
        writer.WriteEndObject();
    }

    /// <summary>An article's header, as lists of articles have it.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleInfo article)
    {
        writer.WriteStartObject();
        writer.WriteString("article", article.Id);
        SourceJson.Write(writer, article);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, Answer answer, bool withSources)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
            FindingJson.Write(writer, finding, withSources ? answer.Citations[finding.Citation].Article : null);
        writer.WriteEndArray();
    }

    private static void WriteSlice(Utf8JsonWriter writer, Answer answer, AnswerSlice slice)
    {
        if (!answer.Articles.IsEmpty)
        {
            writer.WriteStartArray("articles");
            foreach (var article in answer.Articles)
                Write(writer, article);
            writer.WriteEndArray();
        }

        if (!answer.Notes.IsEmpty)
            WriteStrings(writer, "notes", answer.Notes.Select(note => note.In(answer.Language)));
        if (!answer.OtherQuestions.IsEmpty)
            WriteStrings(writer, "otherQuestions", answer.OtherQuestions);
        if (answer.Scope is not null)
            writer.WriteString("scope", answer.Scope.In(answer.Language));
        if (slice.Index is not null)
            writer.WriteString("index", slice.Index);
        writer.WriteNumber("start", slice.Start);
        writer.WriteNumber("total", slice.Total);
        if (slice.Next is not null)
            writer.WriteString("next", slice.Next);
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
            writer.WriteStartObject();
            writer.WriteString("article", citation.Article.Id);
            SourceJson.Write(writer, citation.Article);
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
