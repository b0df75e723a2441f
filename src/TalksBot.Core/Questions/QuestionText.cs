using System.Globalization;
using System.Text;

namespace TalksBot.Core.Questions;

/// <summary>Makes somebody's words safe to work with: control and bidi characters out, white space folded, length bounded.</summary>
public static class QuestionText
{
    /// <summary>What is longer is cut: nobody asks that much, and no step behind needs to bear it.</summary>
    public const int MaxLength = Patterns.ShortText;

    /// <summary>How much is looked at: most of it may be white space.</summary>
    public const int MaxRead = 4 * MaxLength;

    /// <summary>As much of a text as counts.</summary>
    public static string Cut(string text, int length = MaxLength) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in Cut(text, MaxRead))
        {
            if (clean.Length >= MaxLength)
                break;
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(c);
            }
        }

        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
            clean.Length--;
        return clean.ToString().Trim();
    }
}
