using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Postgres;

/// <summary>A stretch of an article's text.</summary>
/// <param name="start">Where it starts in the text.</param>
/// <param name="text">Its characters.</param>
internal sealed class TextWindow(int start, string text) : IStoredText
{
    public string Whole => start == 0 ? text : throw new InvalidOperationException("Only a stretch of the text was read.");

    public string Slice(int from, int length) => text.Substring(from - start, length);
}
