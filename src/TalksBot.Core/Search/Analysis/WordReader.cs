namespace TalksBot.Core.Search.Analysis;

/// <summary>
/// Cuts text into the words that are searched for, folded: "Pakistan’s" is <c>pakistan</c>, "al-Qaïda" is <c>al</c> and <c>qaida</c>,
/// "U.S." is <c>us</c>, "1,700" is <c>1700</c>, "19th" is <c>19</c>. Allocates nothing.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">Room for one folded word; longer words are cut to fit.</param>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int position;
    private int length;

    /// <summary>The room that every word of a language needs.</summary>
    public const int BufferLength = 64;

    /// <summary>The current word, folded.</summary>
    public readonly ReadOnlySpan<char> Word => buffer[..length];

    /// <summary>Where the current word stands in the text, a possessive ending left out.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Whether the current word is written in capitals only, with or without full stops: "WHO", "U.S.".</summary>
    public bool IsCapitals { get; private set; }

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            if (!IsWordStart(text[position]))
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
        var capitals = 0;
        var others = 0;
        length = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsAsciiLetter(c) && length < buffer.Length - Folding.MaxLength)
            {
                // What most words are made of folds by one bit.
                _ = c < 'a' ? capitals++ : others++;
                buffer[length++] = (char)(c | 0x20);
                position++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                _ = char.IsUpper(c) ? capitals++ : others++;
            else if (!Folding.IsLeftOut(c))
            {
                if (!IsInside(start))
                    break;
                if (c == '.' && char.IsAsciiDigit(text[position + 1]) && length < buffer.Length - Folding.MaxLength)
                    buffer[length++] = c; // a decimal point
                position++;
                continue;
            }

            if (length <= buffer.Length - Folding.MaxLength)
                length += Folding.Fold(c, buffer[length..]);
            else if (position - start > buffer.Length * 4)
                break; // no word of a language: the rest counts as further ones
            position++;
        }

        var end = position;
        IsCapitals = capitals > 1 && others == 0;
        CutPossessive(ref end);
        CutOrdinal();
        if (end < text.Length && text[end] == '.' && end - start >= 3 && text[end - 2] == '.')
            position = ++end; // the last full stop of "U.S."
        Span = TextSpan.FromBounds(start, end);
    }

    // Whether the mark at the position joins what stands before and behind it into one word.
    private readonly bool IsInside(int start)
    {
        if (position == start || position + 1 >= text.Length)
            return false;
        var (before, mark, after) = (text[position - 1], text[position], text[position + 1]);
        return mark switch
        {
            '\'' or '’' or '‘' or '`' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            ',' => IsThousands(),
            '.' => char.IsAsciiDigit(before) ? char.IsAsciiDigit(after) : IsInitial(position - 1) && char.IsLetter(after) && IsInitialEnd(position + 2),
            _ => false,
        };
    }

    private readonly bool IsThousands() =>
        char.IsAsciiDigit(text[position - 1]) && position + 3 < text.Length
        && char.IsAsciiDigit(text[position + 1]) && char.IsAsciiDigit(text[position + 2]) && char.IsAsciiDigit(text[position + 3])
        && (position + 4 >= text.Length || !char.IsAsciiDigit(text[position + 4]));

    private readonly bool IsInitial(int at) => char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private readonly bool IsInitialEnd(int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private void CutPossessive(ref int end)
    {
        if (length > 1 && end >= 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' or '‘' or '`')
        {
            length--;
            end -= 2;
        }
    }

    private void CutOrdinal()
    {
        if (length > 2 && char.IsAsciiDigit(buffer[length - 3])
            && (Word.EndsWith("th") || Word.EndsWith("st") || Word.EndsWith("nd") || Word.EndsWith("rd")))
            length -= 2;
    }

    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
