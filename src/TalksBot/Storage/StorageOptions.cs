namespace TalksBot.Storage;

/// <summary>The configuration section <c>Storage</c>: what the bot keeps besides its index, and where.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A folder; counts from the content root.</summary>
    public string Directory { get; init; } = "data";

    /// <summary>The key of voters' hashes, for processes that share their votes; otherwise one is made and kept in the folder.</summary>
    public string? VoterKey { get; init; }

    /// <summary>For how long votes are kept.</summary>
    public int VoteDays { get; init; } = 365;
}
