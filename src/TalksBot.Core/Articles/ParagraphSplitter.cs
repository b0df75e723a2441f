using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>Cuts text into paragraphs: at blank lines and, unless the text is hard-wrapped, at every line's end.</summary>
public static class ParagraphSplitter
{
    /// <summary>The paragraphs' spans without the white space around them, in order.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            end = end < 0 ? text.Length : start + end;
            if (Trimmed(text, start, end) is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
            start = end + 1;
        }

        return paragraphs.DrainToImmutable();
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
