namespace TalksBot.Core.Indexing.Stored;

/// <summary>An article's text as an engine keeps it, read as far as it is quoted.</summary>
internal interface IStoredText
{
    string Whole { get; }

    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    string Slice(int start, int length);
}
