using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>A figure's bounds are both there, null where the article leaves one open.</summary>
internal sealed class FigureForm : FieldForm<Figure?>
{
    public override void Write(ByteWriter bytes, Figure? value)
    {
        bytes.Flag(value is not null);
        if (value is not { } figure)
            return;
        bytes.Optional(figure.Low);
        bytes.Optional(figure.High);
    }

    public override Figure? Read(ref FindingReader reader) =>
        reader.Bytes.Flag() ? new Figure(reader.Bytes.Optional(), reader.Bytes.Optional()) : null;

    public override string? Text(Figure? value) => value?.ToString();

    public override void WriteJson(Utf8JsonWriter json, string name, Figure? value)
    {
        if (value is not { } figure)
            return;
        json.WriteStartObject(name);
        Write(json, "low", figure.Low);
        Write(json, "high", figure.High);
        json.WriteEndObject();
    }

    public override ImmutableArray<JsonField> Schema(string name) =>
    [
        new(name, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["low"] = Bound(), ["high"] = Bound() },
            ["required"] = new JsonArray("low", "high"),
        }),
    ];

    public override ImmutableArray<Cell<Figure?>> Cells(string name) =>
        [new($"{name}_low", figure => Digits(figure?.Low)), new($"{name}_high", figure => Digits(figure?.High))];

    private static JsonObject Bound() => new() { ["type"] = new JsonArray("integer", "null") };

    private static void Write(Utf8JsonWriter json, string name, int? bound)
    {
        if (bound is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string? Digits(int? bound) => bound?.ToString(CultureInfo.InvariantCulture);
}
