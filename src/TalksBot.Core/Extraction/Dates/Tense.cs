namespace TalksBot.Core.Extraction.Dates;

/// <summary>Which way from the day of publication a clause looks.</summary>
public enum Tense
{
    Unknown,
    Past,
    Future,

    /// <summary>Past beyond doubt: the verb stands right before the expression.</summary>
    CertainPast,
}
