namespace TalksBot.Core.Findings.Claims;

/// <summary>What was done to the people counted.</summary>
internal enum Harm
{
    Killed,
    Injured,
    Missing,
    Captured,

    /// <summary>Dead or hurt: the article doesn't say which.</summary>
    Casualties,
}
