using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>
/// Cuts text into words, numbers, quotation marks and punctuation. A word keeps inner apostrophes and hyphens
/// ("Pakistan's", "48-hour") and dotted initials ("U.S."); a number keeps its separators ("1,700", "3.5").
/// </summary>
public static class Tokenizer
{
    /// <summary>Tokens of <paramref name="span"/>, their spans counted in <paramref name="text"/>.</summary>
    public static ImmutableArray<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 5 + 4);
        var position = span.Start;
        var quoteOpen = false;
        while (position < span.End)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                position++;
                continue;
            }

            var start = position;
            TokenKind kind;
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                position = EndOfWord(text, position, span.End);
                kind = TokenKind.Word;
            }
            else if (char.IsDigit(c))
            {
                position = EndOfNumber(text, position, span.End);
                kind = text.AsSpan(start, position - start).ContainsAnyInRange('a', 'z') ? TokenKind.Word : TokenKind.Number;
            }
            else
            {
                position++;
                kind = c switch
                {
                    '“' or '«' or '„' or '‘' => TokenKind.OpenQuote,
                    '”' or '»' => TokenKind.CloseQuote,
                    '’' or '\'' => TokenKind.Punctuation,
                    '"' => quoteOpen ? TokenKind.CloseQuote : TokenKind.OpenQuote,
                    _ => TokenKind.Punctuation,
                };
                if (c == '"')
                    quoteOpen = !quoteOpen;
            }

            tokens.Add(new Token(TextSpan.FromBounds(start, position), text[start..position], kind));
        }

        return tokens.DrainToImmutable();
    }

    private static int EndOfWord(string text, int position, int end)
    {
        var start = position;
        while (position < end)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                position++;
                continue;
            }

            // An apostrophe or a hyphen between two letters or digits belongs to the word.
            if (c is '\'' or '’' or '-' or '‑' && position + 1 < end && char.IsLetterOrDigit(text[position + 1]))
            {
                position++;
                continue;
            }

            // "U.S.", "a.m.": single letters, each with its full stop.
            if (c == '.' && position > start && IsInitials(text, start, position) && (position + 1 >= end || !char.IsLetter(text[position + 1]) || IsDottedLetter(text, position + 1, end)))
            {
                if (position - start > 1 || IsDottedLetter(text, position + 1, end))
                {
                    position++;
                    continue;
                }
            }

            break;
        }

        return position;
    }

    private static bool IsDottedLetter(string text, int position, int end) =>
        position + 1 < end && char.IsLetter(text[position]) && text[position + 1] == '.';

    private static bool IsInitials(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if ((i - start) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
                return false;
        return true;
    }

    private static int EndOfNumber(string text, int position, int end)
    {
        while (position < end)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c))
                position++;
            else if (c is ',' or '.' or ':' or '-' or '\'' or '’' && position + 1 < end && char.IsLetterOrDigit(text[position + 1]) && (c is '-' or '\'' or '’' || char.IsDigit(text[position + 1])))
                position++;
            else
                break;
        }

        return position;
    }
}
