namespace TalksBot.Core.Findings.Events;

/// <summary>The part of an event that is told or asked for.</summary>
public enum EventPhase
{
    None,
    Start,
    End,
    Resume,
}
