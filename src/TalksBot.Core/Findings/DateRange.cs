using NodaTime;

namespace TalksBot.Core.Findings;

/// <summary>From one date to another, both ends inclusive, each as precise as it is known.</summary>
public readonly record struct DateRange(PartialDate Start, PartialDate End)
{
    public static DateRange Of(PartialDate date) => new(date, date);

    public static DateRange Of(LocalDate date) => Of(PartialDate.Of(date));

    public static DateRange Of(LocalDate first, LocalDate last) => new(PartialDate.Of(first), PartialDate.Of(last));

    public LocalDate FirstDay => Start.FirstDay;

    public LocalDate LastDay => End.LastDay;

    public bool Overlaps(DateRange other) => other.FirstDay <= LastDay && FirstDay <= other.LastDay;

    public override string ToString() => Start == End ? Start.ToString() : $"{Start}/{End}";
}
