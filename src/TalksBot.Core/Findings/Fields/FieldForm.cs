using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>How a field's values are kept, shown and searched, whatever their type.</summary>
internal abstract class FieldForm
{
    /// <summary>Changes with the bytes that a value is kept as.</summary>
    public virtual string Layout => GetType().Name;

    /// <summary>The values that findings have in a field of this form.</summary>
    public abstract FieldValue Of<T>(Field field)
        where T : Finding;
}

/// <summary>How values of one type are kept, shown and searched.</summary>
internal abstract class FieldForm<TValue> : FieldForm
{
    public abstract void Write(ByteWriter bytes, TValue value);

    public abstract TValue Read(ref FindingReader reader);

    /// <summary>The value in words, as a table and a search have it; null where there is none.</summary>
    public abstract string? Text(TValue value);

    /// <summary>Whether there is anything to say.</summary>
    public virtual bool IsSet(TValue value) => Text(value) is not null;

    /// <summary>Writes one property or several, or none where there is no value.</summary>
    public virtual void WriteJson(Utf8JsonWriter json, string name, TValue value)
    {
        if (Text(value) is { } text)
            json.WriteString(name, text);
    }

    /// <summary>What <see cref="WriteJson"/> may write, as JSON Schema, by the properties' names.</summary>
    public virtual ImmutableArray<JsonField> Schema(string name) => [new(name, new JsonObject { ["type"] = "string" })];

    /// <summary>The columns that a table has for the field.</summary>
    public virtual ImmutableArray<Cell<TValue>> Cells(string name) => [new(name, Text)];

    public virtual DateRange? Time(TValue value) => null;

    public sealed override FieldValue Of<T>(Field field) => new FieldValue<T, TValue>(field, this);
}

/// <summary>One of a field's columns.</summary>
internal sealed record Cell<TValue>(string Name, Func<TValue, string?> Text);

/// <summary>A property of a finding's JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">What it may be.</param>
public sealed record JsonField(string Name, JsonObject Schema);

/// <summary>A column of a table of findings.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Text">What a finding has in it; null for nothing.</param>
public sealed record FindingColumn(string Name, Func<Finding, string?> Text);
