using System.Text.Json;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Core.Extraction.Fields;

/// <summary>A line in a kind's list of fields.</summary>
/// <param name="property">The finding's property. JSON names it in camelCase, a table in snake_case.</param>
/// <param name="form">How its value is written.</param>
/// <param name="use">What it is used for.</param>
internal sealed class Field<T>(string property, FieldForm form, FieldUse use)
    where T : Finding
{
    private readonly string jsonName = JsonNamingPolicy.CamelCase.ConvertName(property);
    private readonly FieldValue<T> value = form.Of<T>(property);

    public bool IsKept => !use.HasFlag(FieldUse.NotKept);

    public bool IsSearched => use.HasFlag(FieldUse.Searched);

    public bool IsKey => use.HasFlag(FieldUse.Key);

    public bool IsTime => use.HasFlag(FieldUse.Time);

    /// <summary>Changes with the bytes that the field is kept as.</summary>
    public string Layout => $"{property}: {form.Layout}";

    /// <summary>Its columns in a table; none where it isn't in one.</summary>
    public ImmutableArray<FindingColumn> Columns => use.HasFlag(FieldUse.Csv) ? value.Columns(JsonNamingPolicy.SnakeCaseLower.ConvertName(property)) : [];

    public void Write(ByteWriter bytes, T finding) => value.Write(bytes, finding);

    public void Read(ref FindingReader reader, T finding) => value.Read(ref reader, finding);

    public void WriteJson(Utf8JsonWriter json, T finding)
    {
        if (use.HasFlag(FieldUse.Json) || use.HasFlag(FieldUse.JsonIfSet) && value.IsSet(finding))
            value.WriteJson(json, jsonName, finding);
    }

    /// <summary>What <see cref="WriteJson"/> may write.</summary>
    public ImmutableArray<JsonField> Schema => (use & (FieldUse.Json | FieldUse.JsonIfSet)) != 0 ? value.Schema(jsonName) : [];

    /// <summary>The value in words; null where there is none.</summary>
    public string? Text(T finding) => value.Text(finding);

    public DateRange? Time(T finding) => value.Time(finding);
}
