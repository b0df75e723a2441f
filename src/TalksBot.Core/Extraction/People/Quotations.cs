using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>
/// The outer quotations of a document, marks included. One may run through several sentences, and through several paragraphs
/// where each opens anew and only the last closes.
/// </summary>
internal sealed class Quotations
{
    /// <summary>Two straight apostrophes, as agencies send them.</summary>
    private const char Doubled = '\'';

    private readonly List<TextSpan> spans = [];
    private bool unclosed;

    public Quotations(Article article, ImmutableArray<Sentence> sentences)
    {
        var text = article.Text;
        for (var i = 0; i < sentences.Length;)
        {
            var last = i;
            while (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[i].Paragraph)
                last++;
            ReadParagraph(text, sentences[i].Span.Start, sentences[last].Span.End);
            i = last + 1;
        }
    }

    /// <summary>Every quotation, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> All => spans;

    /// <summary>The quotation around a position of the text; null outside of any.</summary>
    public TextSpan? At(int position) =>
        FirstEndingBehind(position) is var i && i < spans.Count && spans[i].Contains(position) ? spans[i] : null;

    /// <summary>Whether any of a stretch stands in quotation marks.</summary>
    public bool Touch(TextSpan span) => FirstEndingBehind(span.Start) is var i && i < spans.Count && spans[i].Overlaps(span);

    /// <summary>The quotations that begin inside a stretch, in order.</summary>
    public IEnumerable<TextSpan> StartingIn(TextSpan span)
    {
        for (var i = FirstEndingBehind(span.Start); i < spans.Count && spans[i].Start < span.End; i++)
            if (spans[i].Start >= span.Start)
                yield return spans[i];
    }

    /// <summary>The last quotation that ends at a position or before it; null where there is none.</summary>
    public TextSpan? EndingBefore(int position) => FirstEndingBehind(position) is var i and > 0 ? spans[i - 1] : null;

    private int FirstEndingBehind(int position)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void ReadParagraph(string text, int start, int end)
    {
        var open = -1;
        var closing = '\0';
        for (var i = AfterUnclosed(text, start, end); i < end; i++)
        {
            if (open < 0)
            {
                closing = Closing(text, i, start, end);
                if (closing != '\0')
                    open = i;
            }
            else if (closing == Doubled ? IsDoubled(text, i, end) : text[i] == closing && Closes(text, i, end)
                || IsMixed(closing, text[i]) && Closes(text, i, end))
            {
                i += closing == Doubled ? 1 : 0;
                spans.Add(TextSpan.FromBounds(open, i + 1));
                open = -1;
            }
        }

        // The mark that is missing at a paragraph's end stands at the end of the next one, if anywhere.
        unclosed = open >= 0 && closing != '’';
        if (unclosed)
            spans.Add(TextSpan.FromBounds(open, end));
    }

    // A paragraph that first closes what the one before opened goes on with its quotation.
    private int AfterUnclosed(string text, int start, int end)
    {
        if (!unclosed)
            return start;
        var mark = text.AsSpan(start, end - start).IndexOfAny('"', '“', '”');
        if (mark <= 0 || text[start + mark] == '“' || char.IsWhiteSpace(text[start + mark - 1]) || !Closes(text, start + mark, end))
            return start;
        spans[^1] = TextSpan.FromBounds(spans[^1].Start, start + mark + 1);
        return start + mark + 1;
    }

    private static char Closing(string text, int position, int start, int end)
    {
        var opens = position == start || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '(' or '[' or '—' or '–' or '-' or '/' or '―' or ':';
        return text[position] switch
        {
            '“' or '„' => '”',
            '«' => '»',
            '"' when opens || position + 1 < end && char.IsLetter(text[position + 1]) || OpensBehindMark(text, position, start, end) => '"',
            '\'' when opens && IsDoubled(text, position, end) => Doubled,
            '‘' when opens && HasClosingSingle(text, position, end) => '’',
            _ => '\0',
        };
    }

    // Writers mix straight marks with round ones.
    private static bool IsMixed(char closing, char mark) => (closing, mark) is ('”', '"') or ('"', '”');

    // Haddad said," The road is open": the blank stands on the wrong side of a mark that opens. If the marks left are odd in number, it
    // rather closes a quotation whose opening is missing.
    private static bool OpensBehindMark(string text, int position, int start, int end) =>
        position > start && text[position - 1] == ',' && position + 1 < end && char.IsWhiteSpace(text[position + 1])
        && text.AsSpan(position, end - position).Count('"') % 2 == 0;

    private static bool HasClosingSingle(string text, int position, int end)
    {
        for (var i = position + 1; i < end && i - position < 600; i++)
            if (text[i] == '’' && Closes(text, i, end))
                return true;
        return false;
    }

    private static bool IsDoubled(string text, int position, int end) =>
        text[position] == '\'' && position + 1 < end && text[position + 1] == '\'';

    private static bool Closes(string text, int position, int end) =>
        text[position] is not ('’' or '"') || position + 1 >= end || !char.IsLetterOrDigit(text[position + 1]);
}
