namespace TalksBot.Core.Findings.Events;

/// <summary>The values that one match of a rule filled in; null where the slot is empty.</summary>
internal sealed class DateSlots
{
    private static readonly int Size = Enum.GetValues<DateSlot>().Length;

    private readonly int?[] values = new int?[Size];

    public int? this[DateSlot slot]
    {
        get => values[(int)slot];
        set => values[(int)slot] = value;
    }

    public DateUnit? Unit => (DateUnit?)this[DateSlot.Unit];

    public DateUnit? MoreUnit => (DateUnit?)this[DateSlot.MoreUnit];

    public DateSlots Copy()
    {
        var copy = new DateSlots();
        values.CopyTo(copy.values, 0);
        return copy;
    }

    public void Clear() => Array.Clear(values);
}
