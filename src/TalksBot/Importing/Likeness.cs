namespace TalksBot.Importing;

public enum Likeness
{
    /// <summary>Nothing known is like it.</summary>
    None,

    SameAddress,

    SameText,

    /// <summary>Most of the shorter text stands in the longer one: one agency's words in two papers.</summary>
    NearCopy,
}
