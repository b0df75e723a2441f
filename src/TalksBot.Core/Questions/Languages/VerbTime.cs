namespace TalksBot.Core.Questions.Languages;

/// <summary>How a deed is told.</summary>
internal enum VerbTime
{
    Past,
    Now,
    Will,
    May,

    /// <summary>Done to somebody or something.</summary>
    Done,

    /// <summary>Its bare form.</summary>
    Base,
}
