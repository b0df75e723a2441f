using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>The day of publication that is kept of a date as it was written.</summary>
public static class ArticleDay
{
    /// <summary>The day as <c>yyyy-MM-dd</c>; null where the words are no date.</summary>
    public static string? Of(string? written) => written is null ? null : WrittenDate.Parse(written)?.ToString("uuuu-MM-dd", null);
}
