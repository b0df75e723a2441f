using System.Text.Json;

namespace TalksBot.Core.Answers;

/// <summary>Writes findings as the contract has them: camelCase, absent fields left out.</summary>
public static class FindingJson
{
    /// <param name="writer">Where to write; an object is written.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The article it stands in, for readers who shan't have to look it up elsewhere; null to leave it out.</param>
    public static void Write(Utf8JsonWriter writer, Finding finding, ArticleInfo? source = null)
    {
        writer.WriteStartObject();
        WriteBeginning(writer, finding);
        WriteRest(writer, finding, source);
    }

    /// <summary>A finding of an answer.</summary>
    public static void Write(Utf8JsonWriter writer, AnswerFinding answered, ArticleInfo? source)
    {
        writer.WriteStartObject();
        WriteBeginning(writer, answered.Finding);
        writer.WriteNumber("citation", answered.Citation);
        if (answered.Relation is { } relation)
            writer.WriteString("relation", relation);
        if (answered.IsSuperseded)
            writer.WriteBoolean("superseded", true);
        WriteRest(writer, answered.Finding, source);
    }

    private static void WriteBeginning(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("kind", finding.Kind.Name);
        writer.WriteString("article", finding.ArticleId);
        writer.WriteString("text", finding.Sentence.Text);
        writer.WriteNumber("offset", finding.Sentence.Offset);
    }

    private static void WriteRest(Utf8JsonWriter writer, Finding finding, ArticleInfo? source)
    {
        finding.Kind.WriteJson(writer, finding);
        writer.WriteString("rule", finding.Rule);
        if (source is not null)
        {
            writer.WriteStartObject("source");
            SourceJson.Write(writer, source);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
