namespace TalksBot.Core.Findings.Events;

/// <summary>A row of rules.tsv: how an expression is worded and how it is to be read.</summary>
internal sealed record DateRule(string Name, DatePattern Pattern, DateReading Reading, ImmutableArray<(DateSlot Slot, int Value)> Constants)
{
    public static ImmutableArray<DateRule> All { get; } = [.. RuleData.Rows("Findings/Events/rules.tsv").Select(Read)];

    private static DateRule Read(string[] row) =>
        new(row[0], DatePattern.Parse(row[1]), Enum.Parse<DateReading>(row[2]), row.Length > 3 ? [.. row[3].Split(' ').Select(Constant)] : []);

    private static (DateSlot Slot, int Value) Constant(string text)
    {
        var parts = text.Split('=');
        return (Enum.Parse<DateSlot>(parts[0], ignoreCase: true),
            Enum.TryParse<DateUnit>(parts[1], out var unit) ? (int)unit : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
