using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <param name="hasOffset">Whether JSON tells where the words stand.</param>
internal sealed class QuoteForm(bool hasOffset) : FieldForm<Quote?>
{
    public override void Write(ByteWriter bytes, Quote? value)
    {
        bytes.Flag(value is not null);
        if (value is not null)
            bytes.Quote(value);
    }

    public override Quote? Read(ref FindingReader reader) => reader.Bytes.Flag() ? reader.Quote() : null;

    public override string? Text(Quote? value) => value?.Text;

    public override void WriteJson(Utf8JsonWriter json, string name, Quote? value)
    {
        base.WriteJson(json, name, value);
        if (hasOffset && value is not null)
            json.WriteNumber($"{name}Offset", value.Offset);
    }

    public override ImmutableArray<JsonField> Schema(string name) =>
        hasOffset ? base.Schema(name).Add(new JsonField($"{name}Offset", new JsonObject { ["type"] = "integer" })) : base.Schema(name);
}
