using System.Globalization;
using System.Text;

namespace TalksBot.Core.Text;

/// <summary>
/// Cuts text into words, numbers, quotation marks, addresses and punctuation. A word keeps inner apostrophes and hyphens
/// ("Pakistan's", "48-hour") and dotted initials ("U.S."); a number keeps its separators ("1,700", "3.5").
/// </summary>
public static class Tokenizer
{
    /// <summary>Tokens of <paramref name="span"/>, their spans counted in <paramref name="text"/>; no token parts a surrogate pair.</summary>
    public static ImmutableArray<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 5 + 4);
        var quotes = new QuoteMarks();
        var position = span.Start;
        while (position < span.End)
        {
            if (Characters.IsBlank(text[position]))
            {
                position++;
                continue;
            }

            var start = position;
            var kind = Read(text, span, ref position, ref quotes);
            while (position < span.End && text[position] == RepairedView.Filler)
                position++;
            tokens.Add(new Token(TextSpan.FromBounds(start, position), Words(text, start, position), kind));
        }

        return tokens.DrainToImmutable();
    }

    private static string Words(string text, int start, int end) =>
        text.AsSpan(start, end - start).Contains(RepairedView.Filler)
            ? text[start..end].Replace(RepairedView.Filler.ToString(), "", StringComparison.Ordinal)
            : text[start..end];

    private static TokenKind Read(string text, TextSpan span, ref int position, ref QuoteMarks quotes)
    {
        var start = position;
        Rune.DecodeFromUtf16(text.AsSpan(position, span.End - position), out var rune, out var length);
        if (Rune.IsLetter(rune))
        {
            position = EndOfAddress(text, position, span.End) ?? EndOfInitials(text, position, span.End);
            if (position > start && !IsJoiner(text, position, span.End))
                return text.AsSpan(start, position - start).ContainsAny('/', '@') || text.AsSpan(start).StartsWith("www.") ? TokenKind.Address : TokenKind.Word;
            position = EndOfWord(text, position, span.End);
            return TokenKind.Word;
        }

        if (Rune.IsDigit(rune))
        {
            position = EndOfNumber(text, position, span.End);
            return HasLetter(text.AsSpan(start, position - start)) ? TokenKind.Word : TokenKind.Number;
        }

        var mark = quotes.Read(text, span, position, out var marks);
        position += mark == TokenKind.Punctuation ? length : marks;
        return mark;
    }

    private static int EndOfWord(string text, int position, int end)
    {
        while (position < end)
        {
            if (LetterLength(text, position, end) is var length and > 0)
                position += length;
            else if (IsJoiner(text, position, end))
                position++;
            else
                break;
        }

        return position;
    }

    private static int EndOfNumber(string text, int position, int end)
    {
        while (position < end)
        {
            var c = text[position];
            if (LetterLength(text, position, end) is var length and > 0)
                position += length;
            else if (IsJoiner(text, position, end) || c is ',' or '.' or ':' && position + 1 < end && char.IsAsciiDigit(text[position + 1]))
                position++;
            else
                break;
        }

        return position;
    }

    /// <summary>"U.S.", "a.m.": two or more single letters, each with its full stop; the position itself where there are none.</summary>
    private static int EndOfInitials(string text, int position, int end)
    {
        var start = position;
        while (position + 1 < end && char.IsLetter(text[position]) && text[position + 1] == '.')
            position += 2;
        var whole = position - start >= 4 && (position >= end || !char.IsLetterOrDigit(text[position]));
        return whole ? position : start;
    }

    /// <summary>Where "https://…", "www.…" or "name@host" ends; null where a plain word stands.</summary>
    private static int? EndOfAddress(string text, int position, int end)
    {
        var word = position;
        while (word < end && word - position < 64 && (char.IsAsciiLetterOrDigit(text[word]) || text[word] is '.' or '_' or '-' or '+'))
            word++;
        var rest = text.AsSpan(word, end - word);
        var isAddress = rest.StartsWith("://")
            || rest is ['@', var host, ..] && char.IsAsciiLetterOrDigit(host)
            || text.AsSpan(position, end - position).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isAddress)
            return null;
        while (word < end && !Characters.IsBlank(text[word]) && text[word] is not ('"' or '”' or '“' or '<' or '>'))
            word++;
        while (word > position + 1 && (Characters.IsStop(text[word - 1]) || Characters.IsCloser(text[word - 1]) || text[word - 1] is ',' or ';' or ':'))
            word--;
        return word;
    }

    /// <summary>An apostrophe, a hyphen or an invisible mark between two letters or digits belongs to the word.</summary>
    private static bool IsJoiner(string text, int position, int end)
    {
        if (position + 1 >= end || !(text[position] is '\'' or '’' or '-' or '‐' or '‑' or '\u00AD' or '\u200D' or RepairedView.Filler))
            return false;
        var next = position + 1;
        while (next < end && text[next] is RepairedView.Filler)
            next++;
        return next < end && (LetterLength(text, next, end) > 0
            || text[position] == RepairedView.Filler && text[next] != RepairedView.Filler && IsJoiner(text, next, end));
    }

    /// <summary>The length in UTF-16 units of the letter, digit or combining mark at the position; 0 where there is another thing.</summary>
    private static int LetterLength(string text, int position, int end)
    {
        var c = text[position];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        Rune.DecodeFromUtf16(text.AsSpan(position, end - position), out var rune, out var length);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? length
            : 0;
    }

    private static bool HasLetter(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (char.IsLetter(c))
                return true;
        return false;
    }
}
