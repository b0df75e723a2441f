using System.Text.Json;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>A field's value in the findings of a kind, whatever its type.</summary>
internal abstract class FieldValue(Field line)
{
    public Field Field => line;

    public abstract void Write(ByteWriter bytes, Finding finding);

    /// <summary>Gives the value to a finding that is being read.</summary>
    public abstract void Read(ref FindingReader reader, Finding finding);

    public abstract void WriteJson(Utf8JsonWriter json, Finding finding);

    /// <summary>What <see cref="WriteJson"/> may write.</summary>
    public abstract ImmutableArray<JsonField> Schema { get; }

    /// <summary>Its columns in a table; none where it isn't in one.</summary>
    public abstract IEnumerable<FindingColumn> Columns { get; }

    /// <summary>The value in words; null where there is none.</summary>
    public abstract string? Text(Finding finding);

    public abstract DateRange? Time(Finding finding);
}

/// <summary>A value of one type, got and set by the finding's property.</summary>
internal sealed class FieldValue<T, TValue>(Field line, FieldForm<TValue> form) : FieldValue(line)
    where T : Finding
{
    private readonly string name = JsonNamingPolicy.CamelCase.ConvertName(line.Property);

    private readonly Func<T, TValue> get = typeof(T).GetProperty(line.Property)!.GetMethod!.CreateDelegate<Func<T, TValue>>();

    // Nobody has a finding yet that is being read, so setting what is otherwise set once shows nowhere.
    private readonly Action<T, TValue> set = typeof(T).GetProperty(line.Property)!.SetMethod!.CreateDelegate<Action<T, TValue>>();

    public override void Write(ByteWriter bytes, Finding finding) => form.Write(bytes, get((T)finding));

    public override void Read(ref FindingReader reader, Finding finding) => set((T)finding, form.Read(ref reader));

    public override void WriteJson(Utf8JsonWriter json, Finding finding)
    {
        var value = get((T)finding);
        if (Field.Is(FieldUse.Json) || Field.Is(FieldUse.JsonIfSet) && form.IsSet(value))
            form.WriteJson(json, name, value);
    }

    public override ImmutableArray<JsonField> Schema => Field.Is(FieldUse.Json | FieldUse.JsonIfSet) ? form.Schema(name) : [];

    public override IEnumerable<FindingColumn> Columns => Field.Is(FieldUse.Csv)
        ? form.Cells(JsonNamingPolicy.SnakeCaseLower.ConvertName(Field.Property))
            .Select(cell => new FindingColumn(cell.Name, found => cell.Text(get((T)found))))
        : [];

    public override string? Text(Finding finding) => form.Text(get((T)finding));

    public override DateRange? Time(Finding finding) => form.Time(get((T)finding));
}
