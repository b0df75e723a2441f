using System.Text.Json;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Answers;

/// <summary>Writes findings as the contract has them: camelCase, absent fields left out.</summary>
public static class FindingJson
{
    /// <param name="writer">Where to write; an object is written.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="citation">The answer's citation that proves it; null outside an answer.</param>
    /// <param name="relation">Of /check how it stands to the claim; null elsewhere.</param>
    /// <param name="isSuperseded">Whether it is a claim that a newer figure has replaced.</param>
    public static void Write(Utf8JsonWriter writer, Finding finding, int? citation = null, string? relation = null, bool isSuperseded = false)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", finding.Kind.Name);
        writer.WriteString("article", finding.ArticleId);
        writer.WriteString("text", finding.Sentence.Text);
        writer.WriteNumber("offset", finding.Sentence.Offset);
        if (citation is { } index)
            writer.WriteNumber("citation", index);
        if (relation is not null)
            writer.WriteString("relation", relation);
        if (isSuperseded)
            writer.WriteBoolean("superseded", true);
        finding.Kind.WriteJson(writer, finding);
        writer.WriteString("rule", finding.Rule);
        writer.WriteEndObject();
    }
}
