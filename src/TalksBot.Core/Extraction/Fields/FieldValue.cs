using System.Text.Json;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Core.Extraction.Fields;

/// <summary>A field's value in findings, whatever its type.</summary>
internal abstract class FieldValue<T>
    where T : Finding
{
    public abstract void Write(ByteWriter bytes, T finding);

    /// <summary>Gives the value to a finding that is being read.</summary>
    public abstract void Read(ref FindingReader reader, T finding);

    public abstract bool IsSet(T finding);

    public abstract void WriteJson(Utf8JsonWriter json, string name, T finding);

    public abstract ImmutableArray<JsonField> Schema(string name);

    public abstract ImmutableArray<FindingColumn> Columns(string name);

    public abstract string? Text(T finding);

    public abstract DateRange? Time(T finding);
}

/// <summary>A value of one type, got and set by the finding's property.</summary>
internal sealed class FieldValue<T, TValue>(string property, FieldForm<TValue> form) : FieldValue<T>
    where T : Finding
{
    private readonly Func<T, TValue> get = typeof(T).GetProperty(property)!.GetMethod!.CreateDelegate<Func<T, TValue>>();

    // Nobody has a finding yet that is being read, so setting what is otherwise set once shows nowhere.
    private readonly Action<T, TValue> set = typeof(T).GetProperty(property)!.SetMethod!.CreateDelegate<Action<T, TValue>>();

    public override void Write(ByteWriter bytes, T finding) => form.Write(bytes, get(finding));

    public override void Read(ref FindingReader reader, T finding) => set(finding, form.Read(ref reader));

    public override bool IsSet(T finding) => form.IsSet(get(finding));

    public override void WriteJson(Utf8JsonWriter json, string name, T finding) => form.WriteJson(json, name, get(finding));

    public override ImmutableArray<JsonField> Schema(string name) => form.Schema(name);

    public override ImmutableArray<FindingColumn> Columns(string name) =>
        [.. form.Cells(name).Select(cell => new FindingColumn(cell.Name, finding => cell.Text(get((T)finding))))];

    public override string? Text(T finding) => form.Text(get(finding));

    public override DateRange? Time(T finding) => form.Time(get(finding));
}
