using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>Several values: an array in JSON, one cell of a table, and all of them searched.</summary>
internal sealed class ListForm<TItem>(Action<ByteWriter, TItem> write, ReadItem<TItem> read, Func<TItem, string> text) : FieldForm<ImmutableArray<TItem>>
{
    public override string Layout => $"list of {typeof(TItem).Name}";

    public override void Write(ByteWriter bytes, ImmutableArray<TItem> value)
    {
        bytes.Number(value.Length);
        foreach (var item in value)
            write(bytes, item);
    }

    public override ImmutableArray<TItem> Read(ref FindingReader reader)
    {
        var items = ImmutableArray.CreateBuilder<TItem>(reader.Bytes.Count());
        while (items.Count < items.Capacity)
            items.Add(read(ref reader));
        return items.MoveToImmutable();
    }

    public override string Text(ImmutableArray<TItem> value) => string.Join(' ', value.Select(text));

    public override bool IsSet(ImmutableArray<TItem> value) => !value.IsEmpty;

    public override void WriteJson(Utf8JsonWriter json, string name, ImmutableArray<TItem> value)
    {
        json.WriteStartArray(name);
        foreach (var item in value)
            json.WriteStringValue(text(item));
        json.WriteEndArray();
    }

    public override ImmutableArray<JsonField> Schema(string name) =>
        [new(name, new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } })];

    public override ImmutableArray<Cell<ImmutableArray<TItem>>> Cells(string name) => [new(name, items => string.Join("; ", items.Select(text)))];
}

/// <summary>Reads one of a list's items.</summary>
internal delegate TItem ReadItem<TItem>(ref FindingReader reader);
