using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.Platforms;

/// <summary>
/// Makes text safe to stand inside a line: control characters and bidi controls that users and articles bring are taken out, and
/// what runs the other way is isolated so that it can't reorder what is around it. In a left-to-right line that is each stretch of
/// right-to-left script, in a right-to-left one everything that isn't the bot's own words.
/// </summary>
public static class BidiText
{
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';
    private const string RightToLeftMark = "\u200F";

    /// <summary>A label in the answer's language, whose direction the line has.</summary>
    public static string Of(Label label, AnswerLanguage language)
    {
        if (!language.IsRightToLeft)
            return Isolate(label.In(language));
        var line = new StringBuilder();
        foreach (var stretch in label.Stretches(language))
            line.Append(stretch.IsOwn ? LatinWords.Changed(Clean(stretch.Text), $"{FirstStrongIsolate}$0{PopDirectionalIsolate}") : Whole(stretch.Text));
        return line.ToString();
    }

    /// <summary>Somebody's words in a line of the answer's language: in a right-to-left line in one piece, however they run.</summary>
    public static string Of(string words, AnswerLanguage language) => language.IsRightToLeft ? Whole(words) : Isolate(words);

    /// <summary>What a line of the answer's language begins with, so that it is laid out as such even where nothing but quotes stands in it.</summary>
    public static string Opening(AnswerLanguage language) => language.IsRightToLeft ? RightToLeftMark : "";

    /// <summary>Words that are a paragraph of their own, and run as they begin.</summary>
    public static string Paragraph(string words, bool isRightToLeft) => isRightToLeft ? Clean(words) : Isolate(words);

    /// <summary>Whether the first letter that has a direction runs from right to left.</summary>
    public static bool BeginsRightToLeft(string words) => IsRightToLeft(words.FirstOrDefault(char.IsLetter));

    /// <summary>Line ends stay; everything else keeps its place and order.</summary>
    public static string Isolate(string text)
    {
        var clean = Clean(text);
        return clean.Any(IsRightToLeft) ? IsolateStretches(clean) : clean;
    }

    // What a label tells to type stands in it as it is typed: "/follows", "'TalksBot index --rebuild'".
    private static Regex LatinWords { get; } = Patterns.Of(@"['/]?[A-Za-z][\w:.'-]*( -*[A-Za-z][\w'-]*)*");

    private static string Whole(string words) =>
        words.Length == 0 ? "" : $"{FirstStrongIsolate}{Paragraph(words, BeginsRightToLeft(words))}{PopDirectionalIsolate}";

    private static bool IsClean(string text) => !text.Any(c => IsUnwanted(c) || char.IsSurrogate(c));

    private static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]))
                clean.Append('\uFFFD');
            else if (!IsUnwanted(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static string IsolateStretches(string text)
    {
        var isolated = new StringBuilder(text.Length + 8);
        var position = 0;
        while (position < text.Length)
        {
            if (!IsRightToLeft(text[position]))
            {
                isolated.Append(text[position++]);
                continue;
            }

            var end = EndOfStretch(text, position);
            isolated.Append(FirstStrongIsolate).Append(text, position, end - position).Append(PopDirectionalIsolate);
            position = end;
        }

        return isolated.ToString();
    }

    /// <summary>A stretch goes on over spaces, marks and digits as long as more right-to-left letters follow before any others.</summary>
    private static int EndOfStretch(string text, int start)
    {
        var end = start + 1;
        for (var i = end; i < text.Length && text[i] != '\n'; i++)
        {
            if (IsRightToLeft(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark && i == end)
                end = i + 1;
            else if (char.IsLetter(text[i]) || char.IsSurrogate(text[i]))
                break;
        }

        return end;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, without the digits that run left to right.
    private static bool IsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') && char.IsLetter(c);

    private static bool IsUnwanted(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || char.IsControl(c) && c is not '\n' and not '\t';
}
