namespace TalksBot.Core.Findings.Events;

/// <summary>A stretch of time that date expressions count in, finest first.</summary>
public enum DateUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
}
