namespace TalksBot.Importing;

public enum ImportOutcome
{
    Imported,

    /// <summary>It is there already.</summary>
    Known,

    /// <summary>It was there in an earlier wording, which it has replaced.</summary>
    Corrected,

    /// <summary>It is never taken: no article, or nothing that may be fetched.</summary>
    Refused,

    /// <summary>It didn't work this time.</summary>
    Failed,
}

/// <summary>What came of one article.</summary>
/// <param name="Source">The address or file.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Id">The article's id, or that of the one it is a duplicate of; null where there is none.</param>
/// <param name="Reason">Why it was not imported, or what is particular about it, in one sentence; null where there is nothing to say.</param>
public sealed record ImportResult(string Source, ImportOutcome Outcome, string? Id, string? Reason);
