using System.Globalization;

namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>Cuts text of a language into the words that are searched for, folded by its letters. Digits of any script are those from 0 to 9.</summary>
internal ref struct LanguageWords(LanguageRules rules, ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly LanguageRules rules = rules;
    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int position;
    private int length;

    /// <summary>The current word, folded.</summary>
    public readonly ReadOnlySpan<char> Word => buffer[..length];

    /// <summary>Where the current word stands in the text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            if (!char.IsLetterOrDigit(text[position]) && !char.IsSurrogate(text[position]))
            {
                position++;
                continue;
            }

            Read();
            if (length > 0)
                return true;
        }

        return false;
    }

    private void Read()
    {
        var start = position;
        length = 0;
        while (position < text.Length && IsOfWord(text[position]) && length <= buffer.Length - LanguageLetters.MaxLength)
        {
            var read = rules.Letters.Fold(text, position, buffer[length..], out var written);
            position += read;
            if (written == 1 && buffer[length] == ' ')
                break;
            length += written;
            if (position < text.Length && IsInNumber(text[position], out var isDecimal))
            {
                if (isDecimal)
                    buffer[length++] = '.';
                position++;
            }
        }

        Span = TextSpan.FromBounds(start, position);
        if (!rules.CutsAtApostrophe || position >= text.Length || text[position] is not ('\'' or '’' or '‘' or '`'))
            return;
        position++;
        while (position < text.Length && char.IsLetter(text[position]))
            position++;
    }

    private readonly bool IsInNumber(char c, out bool isDecimal)
    {
        isDecimal = false;
        if (!(c is '.' or ',' or '٫' or '٬') || length == 0 || !char.IsAsciiDigit(buffer[length - 1]) || !IsDigit(position + 1))
            return false;
        var isThousands = rules.Thousands.Contains(c) && IsDigit(position + 2) && IsDigit(position + 3) && !IsDigit(position + 4);
        isDecimal = !isThousands && length < buffer.Length - LanguageLetters.MaxLength;
        return true;
    }

    private readonly bool IsDigit(int at) => at < text.Length && char.IsDigit(text[at]);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D' or '\u00AD' or 'ـ'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
