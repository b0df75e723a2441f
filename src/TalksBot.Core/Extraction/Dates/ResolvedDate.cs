namespace TalksBot.Core.Extraction.Dates;

/// <summary>What became of a date expression.</summary>
/// <param name="When">The interval; null where unresolved.</param>
/// <param name="Precision">How wide the expression is.</param>
/// <param name="Basis">How it was got.</param>
/// <param name="Reference">The date it was counted from; null where none was needed.</param>
internal sealed record ResolvedDate(DateRange? When, DatePrecision Precision, DateBasis Basis, DateRange? Reference = null)
{
    public static ResolvedDate Unresolved { get; } = new(null, DatePrecision.Unknown, DateBasis.Unresolved);

    public static ResolvedDate Stated(DateRange when, DatePrecision precision) => new(when, precision, DateBasis.Stated);

    /// <summary>A range counted from a reference; unresolved where there is none or the calendar ends.</summary>
    public static ResolvedDate From(DateRange? reference, DateRange? when, DatePrecision precision) =>
        when is null ? Unresolved : new(when, precision, DateBasis.Resolved, reference);
}
