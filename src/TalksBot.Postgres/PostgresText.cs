using System.Text;

namespace TalksBot.Postgres;

/// <summary>Text as a column can hold it.</summary>
public static class PostgresText
{
    /// <summary>What no text of PostgreSQL can hold, halves of characters and U+0000, replaced.</summary>
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
