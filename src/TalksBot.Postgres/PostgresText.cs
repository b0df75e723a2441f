using System.Text;

namespace TalksBot.Postgres;

/// <summary>Text as a column can hold it.</summary>
public static class PostgresText
{
    /// <summary>What no text of PostgreSQL can hold, halves of characters and U+0000, replaced.</summary>
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}

/// <summary>A stretch of an article's text.</summary>
/// <param name="start">Where it starts in the text.</param>
/// <param name="text">Its characters.</param>
internal sealed class TextWindow(int start, string text) : IStoredText
{
    public string Whole => start == 0 ? text : throw new InvalidOperationException("Only a stretch of the text was read.");

    public string Slice(int from, int length) => text.Substring(from - start, length);
}
