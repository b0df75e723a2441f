using System.Text.Json;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

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
        writer.WriteString("kind", finding.Kind.ToString().ToLowerInvariant());
        writer.WriteString("article", finding.ArticleId);
        writer.WriteString("text", finding.Sentence.Text);
        writer.WriteNumber("offset", finding.Sentence.Offset);
        if (citation is { } index)
            writer.WriteNumber("citation", index);
        WriteText(writer, "relation", relation);
        if (isSuperseded)
            writer.WriteBoolean("superseded", true);
        switch (finding)
        {
            case PersonFinding person: WritePerson(writer, person); break;
            case StatementFinding statement: WriteStatement(writer, statement); break;
            case EventFinding @event: WriteEvent(writer, @event); break;
            case ClaimFinding claim: WriteClaim(writer, claim); break;
            case DeedFinding deed: WriteDeed(writer, deed); break;
        }

        writer.WriteString("rule", finding.Rule);
        writer.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter writer, PersonFinding person)
    {
        writer.WriteString("name", person.Name);
        WriteStrings(writer, "roles", person.Roles.Select(role => role.Text.Text));
        WriteStrings(writer, "aliases", person.Aliases);
        WriteText(writer, "side", person.Side);
    }

    private static void WriteStatement(Utf8JsonWriter writer, StatementFinding statement)
    {
        writer.WriteString("speaker", statement.Speaker);
        writer.WriteString("verb", statement.Verb);
        writer.WriteString("content", statement.Content.Text);
        writer.WriteNumber("contentOffset", statement.Content.Offset);
        writer.WriteString("quotation", statement.Quotation.ToString().ToLowerInvariant());
        WriteText(writer, "via", statement.Via);
        WriteRange(writer, statement.Said);
    }

    private static void WriteEvent(Utf8JsonWriter writer, EventFinding @event)
    {
        writer.WriteString("expression", @event.Expression.Text);
        writer.WriteNumber("expressionOffset", @event.Expression.Offset);
        WriteRange(writer, @event.When);
        writer.WriteString("precision", @event.Precision.ToString().ToLowerInvariant());
        writer.WriteString("basis", @event.Basis.ToString().ToLowerInvariant());
        writer.WriteString("clause", @event.Clause.Text);
        if (!@event.Actors.IsEmpty)
            WriteStrings(writer, "actors", @event.Actors);
    }

    private static void WriteClaim(Utf8JsonWriter writer, ClaimFinding claim)
    {
        WriteFigure(writer, "killed", claim.Killed);
        WriteFigure(writer, "injured", claim.Injured);
        WriteFigure(writer, "missing", claim.Missing);
        WriteFigure(writer, "captured", claim.Captured);
        WriteFigure(writer, "casualties", claim.Casualties);
        writer.WriteString("qualifier", claim.Qualifier);
        WriteText(writer, "victims", claim.Victims);
        writer.WriteString("victimClass", claim.VictimClass.ToString().ToLowerInvariant());
        WriteText(writer, "victimSide", claim.VictimSide);
        WriteText(writer, "claimant", claim.Claimant);
        writer.WriteString("status", claim.Status.ToString().ToLowerInvariant());
        if (claim.NotVerified)
            writer.WriteBoolean("notVerified", true);
        WriteText(writer, "place", claim.Place);
        WriteRange(writer, claim.When);
        writer.WriteBoolean("cumulative", claim.Cumulative);
        WriteText(writer, "wording", claim.Wording.Text);
        WriteText(writer, "partOf", claim.PartOf?.Text);
    }

    private static void WriteDeed(Utf8JsonWriter writer, DeedFinding deed)
    {
        WriteText(writer, "doer", deed.Doer?.Text);
        writer.WriteString("verb", deed.Verb.Text);
        WriteText(writer, "object", deed.Object?.Text);
        WriteText(writer, "place", deed.Place);
        WriteRange(writer, deed.When);
        WriteText(writer, "toldBy", deed.ToldBy);
        writer.WriteString("status", deed.Status.ToString().ToLowerInvariant());
        WriteStrings(writer, "doers", deed.Doers);
        WriteStrings(writer, "patients", deed.Patients);
    }

    private static void WriteFigure(Utf8JsonWriter writer, string name, Figure? figure)
    {
        if (figure is not { } known)
            return;
        writer.WriteStartObject(name);
        WriteNumber(writer, "low", known.Low);
        WriteNumber(writer, "high", known.High);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private static void WriteRange(Utf8JsonWriter writer, DateRange? range)
    {
        if (range is not { } known)
            return;
        writer.WriteString("start", known.Start.ToString());
        writer.WriteString("end", known.End.ToString());
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
