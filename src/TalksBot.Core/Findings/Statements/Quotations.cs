namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// The outer quotations of a document, marks included. One may run through several sentences, and through several paragraphs
/// where each opens anew and only the last closes.
/// </summary>
internal sealed class Quotations
{
    /// <summary>Two straight apostrophes, as agencies send them.</summary>
    private const string Doubled = "''";

    private const int LongestSingle = 600;
    private const int LongestNickname = 20;
    private const int LongestHearer = 6;

    /// <summary>Marks that open wherever they stand; the others open only behind a blank or a bracket.</summary>
    private const string AlwaysOpen = "“„«〝「『";

    private static readonly Dictionary<char, string> Pairs = new()
    {
        // Writers mix straight marks with round ones.
        ['“'] = "”\"",
        ['„'] = "“”\"",
        ['«'] = "»",
        ['»'] = "«»",
        ['‹'] = "›",
        ['›'] = "‹",
        ['＂'] = "＂",
        ['″'] = "″",
        ['〝'] = "〞〟",
        ['「'] = "」",
        ['『'] = "』",
    };

    private const string Calls = "!?";

    private readonly List<TextSpan> spans = [];
    private readonly HashSet<int> goingOn = [];
    private readonly string text;
    private bool unclosed;

    public Quotations(Document document)
    {
        text = document.View;
        var sentences = document.Sentences;
        for (var i = 0; i < sentences.Length;)
        {
            var last = i;
            while (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[i].Paragraph)
                last++;
            var (count, wasUnclosed) = (spans.Count, unclosed);
            ReadParagraph(sentences[i].Span.Start, sentences[last].Span.End);
            if (wasUnclosed && count > 0 && spans.Count > count && spans[count].Start == sentences[i].Span.Start
                && text[spans[count].Start] == text[spans[count - 1].Start])
                goingOn.Add(count - 1);
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

    /// <summary>The question right before a sentence that tells who asked whom ("Haddad asked Judge Venn"); null where there is none.</summary>
    public TextSpan? AskedBefore(SentenceWords words, int end)
    {
        var last = end;
        while (last - end < LongestHearer && last < words.Count && words.Tokens[last].IsWord
            && !words.Has(last, WordTraits.Preposition | WordTraits.Locative | WordTraits.Clause | WordTraits.Question))
            last++;
        return last > end && !words.HasVerb(end, last) && words.IsEnd(last)
            && EndingBefore(words.Sentence.Span.Start) is { } asked && words.Sentence.Span.Start - asked.End <= 2
            && Calls.Contains(text[asked.End - 2]) ? asked : null;
    }

    /// <summary>The quotation right before a sentence that goes no farther than to the token ("Haddad called"), or tells no more than to whom or how
    /// somebody called it out ("Haddad called to the guards"); null where there is none. Whoever only nods leads up to the next one.</summary>
    public TextSpan? CalledBefore(SentenceWords words, int end) =>
        EndingBefore(words.Sentence.Span.Start) is { } last && words.Sentence.Span.Start - last.End <= 2 && !words.Has(end - 1, WordTraits.Manner)
        && (words.IsEnd(end) && IsMark(text[last.End - 2])
            || Calls.Contains(text[last.End - 2]) && words.Has(end, WordTraits.Preposition | WordTraits.Locative | WordTraits.Adverb)
            && !words.HasVerb(end, words.Count))
            ? last : null;

    /// <summary>The quotation that opens the next paragraph where this one is left open at its own's end, as writers do whose speaker goes on; null
    /// where it isn't.</summary>
    public TextSpan? GoingOn(TextSpan quotation) => FirstEndingBehind(quotation.Start) is var i && goingOn.Contains(i) ? spans[i + 1] : null;

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

    private void ReadParagraph(int start, int end)
    {
        var open = -1;
        var closing = "";
        for (var i = AfterUnclosed(text, start, end); i < end; i++)
        {
            if (open < 0)
            {
                closing = Closing(text, i, start, end);
                if (closing.Length > 0)
                    open = i;
            }
            else if (closing == Doubled ? IsDoubled(text, i, end) : closing.Contains(text[i]) && Closes(text, open, i, end))
            {
                i += closing == Doubled ? 1 : 0;
                while (i + 1 < end && text[i + 1] == RepairedView.Filler)
                    i++;
                if (!IsNickname(text, open, i, start, end))
                    spans.Add(TextSpan.FromBounds(open, i + 1));
                open = -1;
            }
        }

        // The mark that is missing at a paragraph's end stands at the end of the next one, if anywhere.
        unclosed = open >= 0 && !closing.Is(SmallWords.Apostrophes);
        if (unclosed)
            spans.Add(TextSpan.FromBounds(open, end));
    }

    // A paragraph that first closes what the one before opened goes on with its quotation.
    private int AfterUnclosed(string text, int start, int end)
    {
        if (!unclosed)
            return start;
        var mark = text.AsSpan(start, end - start).IndexOfAny('"', '“', '”');
        if (mark <= 0 || text[start + mark] == '“' || char.IsWhiteSpace(text[start + mark - 1]) || !Closes(text, start, start + mark, end))
            return start;
        spans[^1] = TextSpan.FromBounds(spans[^1].Start, start + mark + 1);
        return start + mark + 1;
    }

    // The marks that can close what opens at a position; none where nothing opens.
    private static string Closing(string text, int position, int start, int end)
    {
        var mark = text[position];
        var opens = position == start || Characters.IsBlank(text[position - 1]) || text[position - 1] is '(' or '[' or '—' or '–' or '-' or '/' or '―' or ':';
        if (mark == '"')
            return opens || position + 1 < end && char.IsLetter(text[position + 1]) || OpensBehindMark(text, position, start, end) ? "\"”" : "";
        if (mark is '\'' or '`' && opens && IsDoubled(text, position, end))
            return Doubled;
        if (mark == '\'' && opens && HasClosingSingle(text, position, end, IsStraightClosing))
            return "'";
        if (mark == '‘' && opens && HasClosingSingle(text, position, end, (at, last) => text[at] == '’' && Closes(text, position, at, last)))
            return "’";
        return !Pairs.TryGetValue(mark, out var closing) || !opens && !AlwaysOpen.Contains(mark) ? "" : closing;

        bool IsStraightClosing(int at, int last) => text[at] == '\'' && Closes(text, position, at, last);
    }

    // Haddad said," The road is open": the blank stands on the wrong side of a mark that opens. If the marks left are odd in number, it
    // rather closes a quotation whose opening is missing.
    private static bool OpensBehindMark(string text, int position, int start, int end) =>
        position > start && text[position - 1] == ',' && position + 1 < end && char.IsWhiteSpace(text[position + 1])
        && text.AsSpan(position, end - position).Count('"') % 2 == 0;

    private static bool HasClosingSingle(string text, int position, int end, Func<int, int, bool> closes)
    {
        for (var i = position + 1; i < end && i - position < LongestSingle; i++)
            if (closes(i, end))
                return true;
        return false;
    }

    private static bool IsDoubled(string text, int position, int end) =>
        text[position] is '\'' or '`' && position + 1 < end && text[position + 1] == text[position];

    private static bool Closes(string text, int open, int position, int end)
    {
        var mark = text[position];
        var next = position + 1;
        while (next < end && text[next] == RepairedView.Filler)
            next++;
        var isLast = next >= end || !char.IsLetterOrDigit(text[next]);
        return mark switch
        {
            '’' => isLast && !IsPossessive(text, open, position, end),
            // A straight single mark is an apostrophe far more often: only behind a mark does it close.
            '\'' => isLast && (IsMark(text[position - 1]) || IsHeadline(text, open, position, next >= end)),
            '"' or '«' or '»' or '“' or '＂' or '″' or '‹' or '›' => isLast,
            _ => true,
        };
    }

    // Mayor: 'We saw it coming'. 'No way back' for talks: what begins like a sentence where one may begin, and isn't a plural's apostrophe.
    private static bool IsHeadline(string text, int open, int position, bool isAtEnd) =>
        (open == 0 || text[open - 1] == '\n' || text[open - 1] == ' ' && open > 1 && text[open - 2] is ':' or ',') && char.IsUpper(text[open + 1])
        && (text[position - 1] != 's' || isAtEnd) && text.AsSpan(open, position - open).Contains(' ');

    // "the villagers’ wells": an apostrophe, if a mark further on closes as quotations do.
    private static bool IsPossessive(string text, int open, int position, int end)
    {
        if (text[position - 1] != 's' || position + 2 >= end || text[position + 1] != ' ' || !char.IsLower(text[position + 2]))
            return false;
        for (var i = position + 1; i < end && i - open < LongestSingle && text[i] != '‘'; i++)
            if (text[i] == '’' && IsMark(text[i - 1]))
                return true;
        return false;
    }

    private static bool IsMark(char c) => c is ',' or '.' or '!' or '?' or '…' or '—' or '–';

    // Karo “Shorty” Venn: a name inside a name is nothing said.
    private static bool IsNickname(string text, int open, int close, int start, int end)
    {
        if (close - open is < 2 or > LongestNickname || open < start + 2 || close + 2 >= end || text[open - 1] != ' ' || text[close + 1] != ' '
            || !char.IsUpper(text[close + 2]) || IsMark(text[close - 1]) || text.AsSpan(open, close - open).Count(' ') > 1)
            return false;
        var word = open - 2;
        while (word > start && char.IsLetter(text[word - 1]))
            word--;
        return char.IsUpper(text[word]) && char.IsLetter(text[open - 2]);
    }
}
