using System.Text.Json;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>A time has two properties, and two columns, whatever its field is called: its start and its end.</summary>
internal sealed class RangeForm : FieldForm<DateRange?>
{
    private const string Start = "start";
    private const string End = "end";

    public override void Write(ByteWriter bytes, DateRange? value)
    {
        bytes.Flag(value is not null);
        if (value is not { } range)
            return;
        Write(bytes, range.Start);
        Write(bytes, range.End);
    }

    public override DateRange? Read(ref FindingReader reader) => reader.Bytes.Flag() ? new DateRange(Date(ref reader), Date(ref reader)) : null;

    public override string? Text(DateRange? value) => value?.ToString();

    public override void WriteJson(Utf8JsonWriter json, string name, DateRange? value)
    {
        if (value is not { } range)
            return;
        json.WriteString(Start, range.Start.ToString());
        json.WriteString(End, range.End.ToString());
    }

    public override ImmutableArray<JsonField> Schema(string name) => [.. base.Schema(Start), .. base.Schema(End)];

    public override ImmutableArray<Cell<DateRange?>> Cells(string name) =>
        [new(Start, range => range?.Start.ToString()), new(End, range => range?.End.ToString())];

    public override DateRange? Time(DateRange? value) => value;

    private static void Write(ByteWriter bytes, PartialDate date)
    {
        bytes.Number(date.Year);
        bytes.Optional(date.Month);
        bytes.Optional(date.Day);
    }

    private static PartialDate Date(ref FindingReader reader) => new(reader.Bytes.Count(), reader.Bytes.Optional(), reader.Bytes.Optional());
}
