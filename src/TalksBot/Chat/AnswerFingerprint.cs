using System.Text;

namespace TalksBot.Chat;

/// <summary>
/// A few hexadecimal digits that change when an answer does: a button carries them, and tells so after a restart whether the
/// articles still give the answer that it stands under. They keep nobody out.
/// </summary>
public static class AnswerFingerprint
{
    public const int Length = 12;

    /// <summary>Whether a button's digits, or as many of them as it has room for, are the answer's.</summary>
    public static bool Fits(Answer answer, string digits) => Of(answer).StartsWith(digits, StringComparison.Ordinal);

    public static string Of(Answer answer)
    {
        var text = new StringBuilder(answer.Command).Append('\n').Append(answer.Summary.ToString());
        foreach (var citation in answer.Citations)
            text.Append(CultureInfo.InvariantCulture, $"\n{citation.Article.Id}@{citation.Quote.Offset}+{citation.Quote.Span.Length}");
        return TextHash.Of(text.ToString(), Length);
    }
}
