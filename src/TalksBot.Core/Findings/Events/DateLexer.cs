namespace TalksBot.Core.Findings.Events;

/// <summary>Turns a sentence's tokens into the words that date patterns are matched on.</summary>
internal static class DateLexer
{
    /// <summary>The sentence's words; none where no word of it could be part of a date.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="trustCase">Whether "may", "march" and "august" in lower case are not months; questions are written in any case.</param>
    public static List<DateLexeme> Read(ImmutableArray<Token> tokens, bool trustCase)
    {
        var lexemes = new List<DateLexeme>(tokens.Length + 8);
        var hope = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var meanings = DateLexicon.Find(token.Lower);
            if (meanings.IsEmpty && token.Kind != TokenKind.Punctuation && token.Lower.AsSpan().IndexOfAny('-', '\'', '‑') is > 0 and var cut)
            {
                hope |= Split(lexemes, token, i, cut, trustCase);
                continue;
            }

            hope |= Add(lexemes, new DateLexeme(token.Span, token.Lower, token.IsCapitalised, i, meanings), trustCase) || IsShortYear(tokens, i);
        }

        return hope ? lexemes : [];
    }

    // "'36"
    private static bool IsShortYear(ImmutableArray<Token> tokens, int i) =>
        i > 0 && tokens[i] is { Kind: TokenKind.Number, Text.Length: 2 } && tokens[i - 1].End == tokens[i].Start
        && tokens[i - 1].Text.Is(SmallWords.Apostrophes);

    private static bool Split(List<DateLexeme> lexemes, Token token, int index, int cut, bool trustCase)
    {
        var hope = false;
        var start = 0;
        for (var end = cut; start < token.Lower.Length; end = Next(token.Lower, start))
        {
            var word = token.Lower[start..end];
            var span = new TextSpan(token.Start + start, end - start);
            hope |= Add(lexemes, new DateLexeme(span, word, char.IsUpper(token.Text[start]), index, DateLexicon.Find(word)), trustCase);
            if (end < token.Lower.Length && token.Lower[end] == '\'')
            {
                lexemes.Add(new DateLexeme(new TextSpan(token.Start + end, token.Lower.Length - end), token.Lower[end..], false, index, []));
                return hope;
            }

            start = end + 1;
        }

        return hope;
    }

    private static int Next(string text, int start)
    {
        var length = start >= text.Length ? -1 : text.AsSpan(start).IndexOfAny('-', '\'', '‑');
        return length < 0 ? text.Length : start + length;
    }

    private static bool Add(List<DateLexeme> lexemes, DateLexeme lexeme, bool trustCase)
    {
        if (trustCase && !lexeme.IsCapitalised && lexeme.Lower.Is(SmallWords.MonthsThatAreVerbs))
            lexeme = lexeme with { Meanings = [] };
        lexemes.Add(lexeme);
        return lexeme.Meanings.Any(
            meaning =>
                meaning.Class is not (WordClass.Count or WordClass.Number or WordClass.Vague or WordClass.Shift or WordClass.Step or WordClass.Ordinal
                    or WordClass.OrdinalDay or WordClass.Plural or WordClass.Day));
    }
}

/// <summary>A word as date patterns see it: tokens with hyphens and possessive endings come apart ("third-quarter", "Friday's").</summary>
/// <param name="Span">Where it stands, counted like the token's.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="Token">The index of the token it is part of.</param>
/// <param name="Meanings">What it can mean in a date expression.</param>
internal readonly record struct DateLexeme(TextSpan Span, string Lower, bool IsCapitalised, int Token, ImmutableArray<WordMeaning> Meanings);
