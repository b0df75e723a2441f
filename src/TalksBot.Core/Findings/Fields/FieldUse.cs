namespace TalksBot.Core.Findings.Fields;

/// <summary>What a field of a finding is used for, besides being kept in the index.</summary>
[Flags]
internal enum FieldUse
{
    Kept = 0,

    /// <summary>In JSON, where it has a value.</summary>
    Json = 1,

    /// <summary>In JSON only where it is true or not empty.</summary>
    JsonIfSet = 2,

    /// <summary>A column of the table.</summary>
    Csv = 4,

    Shown = Json | Csv,

    /// <summary>The finding is found by its words.</summary>
    Searched = 8,

    /// <summary>Findings of other articles with the same keys are the same news to a follower.</summary>
    Key = 16,

    /// <summary>When what the finding tells was.</summary>
    Time = 32,

    /// <summary>Kept by another line of the list, or with every finding.</summary>
    NotKept = 64,
}
