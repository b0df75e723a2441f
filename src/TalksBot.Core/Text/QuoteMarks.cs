namespace TalksBot.Core.Text;

/// <summary>
/// Tells opening from closing quotation marks along a sentence. Marks that look alike either way are told by the space beside them,
/// since a quotation may have opened in an earlier sentence.
/// </summary>
internal struct QuoteMarks
{
    private bool doubleOpen;
    private bool singleOpen;

    /// <returns>The kind of the mark at the position; <paramref name="length"/> is 2 for typewriter pairs (<c>``</c> and <c>''</c>).</returns>
    public TokenKind Read(string text, TextSpan span, int position, out int length)
    {
        var c = text[position];
        length = 1;
        if (c is '`' or '\'' && position + 1 < span.End && text[position + 1] == c)
        {
            length = 2;
            return c == '`' ? TokenKind.OpenQuote : TokenKind.CloseQuote;
        }

        return c switch
        {
            '“' or '«' or '»' or '‹' or '›' => OpensHere(text, span, position) ?? c is '“' or '«' or '‹' ? TokenKind.OpenQuote : TokenKind.CloseQuote,
            '„' or '〝' or '「' or '『' => TokenKind.OpenQuote,
            '”' or '〞' or '〟' or '」' or '』' => TokenKind.CloseQuote,
            '"' or '＂' or '″' => Turn(ref doubleOpen, OpensHere(text, span, position) ?? !doubleOpen),
            '‘' => Turn(ref singleOpen, open: true),
            '’' => singleOpen ? Turn(ref singleOpen, open: false) : TokenKind.Punctuation,
            '\'' when singleOpen && OpensHere(text, span, position) != true => Turn(ref singleOpen, open: false),
            '\'' when !singleOpen && OpensHere(text, span, position) == true && position + 1 < span.End && char.IsLetter(text[position + 1]) =>
                Turn(ref singleOpen, open: true),
            _ => TokenKind.Punctuation,
        };
    }

    private static TokenKind Turn(ref bool isOpen, bool open)
    {
        isOpen = open;
        return open ? TokenKind.OpenQuote : TokenKind.CloseQuote;
    }

    /// <summary>Null where the characters beside the mark don't tell.</summary>
    private static bool? OpensHere(string text, TextSpan span, int position)
    {
        var afterSpace = position == span.Start || IsOpen(text[position - 1]);
        var next = position + 1;
        while (next < span.End && text[next] == RepairedView.Filler)
            next++;
        var beforeSpace = next >= span.End || Characters.IsBlank(text[next])
            || text[next] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']';
        return afterSpace == beforeSpace ? null : afterSpace;
    }

    private static bool IsOpen(char before) =>
        Characters.IsBlank(before) || Characters.IsOpener(before) || Characters.IsDash(before) || before is '"' or '/';
}
