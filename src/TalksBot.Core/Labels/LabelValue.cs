namespace TalksBot.Core.Labels;

/// <summary>What stands in a label where its placeholder is.</summary>
public sealed record LabelValue(string Name, Label Value)
{
    public static implicit operator LabelValue((string Name, Label Value) value) => new(value.Name, value.Value);

    public static implicit operator LabelValue((string Name, string Value) value) => new(value.Name, value.Value);

    public static implicit operator LabelValue((string Name, int Value) value) => new(value.Name, value.Value);
}
