namespace TalksBot.Core.Findings.Deeds;

/// <summary>How a deed is told.</summary>
public enum DeedStatus
{
    /// <summary>The article tells it itself.</summary>
    Told,

    /// <summary>Somebody says so.</summary>
    Said,

    /// <summary>It wasn't done, or somebody denies it.</summary>
    Denied,

    /// <summary>It is to be done, or was tried.</summary>
    Planned,

    /// <summary>Somebody wants others to do it.</summary>
    Demanded,

    /// <summary>It is done if something else is, may have been done, or is asked for.</summary>
    Conditional,
}
