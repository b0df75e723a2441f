namespace TalksBot.Core.English;

/// <summary>How a noun means what stands behind its "that"; the nouns stand in <c>telling-nouns.tsv</c>.</summary>
internal enum Telling
{
    None,
    Said,

    /// <summary>Said, by the noun itself where nobody owns it ("a report that").</summary>
    Record,
    Denied,
    Demanded,
    Planned,

    /// <summary>Nobody says that it is so ("fears that").</summary>
    Uncertain,

    /// <summary>It is so ("the fact that").</summary>
    Known,
}
