using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

internal sealed class FlagForm : FieldForm<bool>
{
    public override void Write(ByteWriter bytes, bool value) => bytes.Flag(value);

    public override bool Read(ref FindingReader reader) => reader.Bytes.Flag();

    public override string Text(bool value) => value ? "true" : "false";

    public override bool IsSet(bool value) => value;

    public override void WriteJson(Utf8JsonWriter json, string name, bool value) => json.WriteBoolean(name, value);

    public override ImmutableArray<JsonField> Schema(string name) => [new(name, new JsonObject { ["type"] = "boolean" })];
}
