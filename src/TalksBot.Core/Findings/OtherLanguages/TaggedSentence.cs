using System.Globalization;

namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>What a stretch of a sentence is for, by the tables.</summary>
/// <param name="Tag">The letter that patterns have for it.</param>
/// <param name="Value">What it means.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal readonly record struct Tagged(char Tag, string Value, int First, int Last)
{
    /// <summary>Of a number, how many; of a range, from and to.</summary>
    public (int Low, int High)? Count { get; init; }
}

/// <summary>A sentence as a row of tags: numbers put together, ranges one, phrases one each.</summary>
internal sealed class TaggedSentence
{
    private const char Unknown = '.';
    private const char Capital = 'M';
    private const char Small = '_';
    private const char Number = 'n';

    private readonly TagTable table;
    private readonly ImmutableArray<Token> tokens;
    private readonly string[] words;
    private readonly List<Tagged> row = [];

    public TaggedSentence(TagTable table, Sentence sentence)
    {
        (this.table, Sentence) = (table, sentence);
        tokens = Whole([.. sentence.Tokens.SelectMany(Parts)]);
        words = [.. tokens.Select(token => table.Fold(token.Text))];
        Read();
        JoinMonths();
        JoinNumbers();
        JoinRanges();
        Row = [.. row];
        Text = $"^{string.Concat(Row.Select(tagged => tagged.Tag))}$";
    }

    public Sentence Sentence { get; }

    public ImmutableArray<Tagged> Row { get; }

    /// <summary>The tags as a string, between <c>^</c> and <c>$</c>.</summary>
    public string Text { get; }

    /// <summary>Whether something says that it isn't so, may be, will be or is asked: then no figure is taken from it.</summary>
    public bool IsBlocked => Text.Contains('!', StringComparison.Ordinal) || Sentence.Text.AsSpan().TrimEnd().IndexOfAny('؟', '?') >= 0;

    /// <summary>The stretch of text from one place of the row to another.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(tokens[Row[first].First].Start, tokens[Row[last].Last].End);

    // A hyphen parts words, and figures are often written onto the word behind them ("29افراد").
    private static IEnumerable<Token> Parts(Token token)
    {
        if (!token.IsWord || token.Text.Length != token.Span.Length)
            return [token];
        var parts = new List<Token>();
        for (int start = 0, end; start < token.Text.Length; start = end)
        {
            for (end = start + 1; end < token.Text.Length && !IsSeam(token.Text, end); end++)
                continue;
            if (token.Text[start] != '-')
                parts.Add(new Token(new TextSpan(token.Start + start, end - start), token.Text[start..end], TokenKind.Word));
        }

        return parts;
    }

    private static bool IsSeam(string text, int at) =>
        (text[at] == '-' || text[at - 1] == '-') && !text.Any(char.IsDigit)
        || char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherLetter && char.IsDigit(text[at - 1]);

    // "و165,925" is one figure with its "and".
    private static ImmutableArray<Token> Whole(List<Token> parts)
    {
        for (var at = parts.Count - 3; at >= 0; at--)
            if (parts[at].Text.Length > 0 && char.IsDigit(parts[at].Text[^1]) && parts[at + 1].Text.Is(SmallWords.NumberMarks)
                && parts[at + 2].Text.All(char.IsDigit) && parts[at].End == parts[at + 1].Start && parts[at + 1].End == parts[at + 2].Start)
            {
                var text = parts[at].Text + parts[at + 1].Text + parts[at + 2].Text;
                parts[at] = new Token(TextSpan.FromBounds(parts[at].Start, parts[at + 2].End), text, parts[at].Kind);
                parts.RemoveRange(at + 1, 2);
            }

        return [.. parts];
    }

    private void Read()
    {
        for (var at = 0; at < words.Length;)
        {
            if (table.Find(words.AsSpan(at)) is { } phrase)
            {
                row.Add(Of(phrase, at));
                at += phrase.Words.Length;
                continue;
            }

            if (!WithoutAnd(at))
                row.Add(Other(at));
            at++;
        }
    }

    // "And" is joined to the word behind it.
    private bool WithoutAnd(int at)
    {
        if (table.Code != "ar" || words[at].Length < 3 || words[at][0] != 'و')
            return false;
        var rest = words[at][1..];
        var tagged = Digits(rest, at) ?? (table.Find([rest, .. words[(at + 1)..]]) is { Words.Length: 1 } phrase ? Of(phrase, at) : null);
        if (tagged is null)
            return false;
        row.Add(new Tagged('A', "and", at, at));
        row.Add(tagged.Value);
        return true;
    }

    private static Tagged Of(TaggedPhrase phrase, int at)
    {
        var tagged = new Tagged(phrase.Tag, phrase.Value, at, at + phrase.Words.Length - 1);
        return phrase.Tag == Number && int.TryParse(phrase.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? tagged with { Count = (value, value) } : tagged;
    }

    private Tagged Other(int at)
    {
        var token = tokens[at];
        if (Digits(words[at], at) is { } number)
            return number;
        if (token.Kind is not TokenKind.Word)
            return new Tagged(token.Text switch { "،" or "," => 'c', ":" => ':', _ => '-' }, "", at, at);
        return new Tagged(table.IsSmall(token.Text) ? Small : token.IsCapitalised ? Capital : Unknown, "", at, at);
    }

    // "3,500", "3.500" of Turkish, "10-15".
    private static Tagged? Digits(string word, int at)
    {
        if (word.Length is 0 or > 15 || !char.IsAsciiDigit(word[0]))
            return null;
        var ends = word.Split('-', '–');
        var counts = ends.Select(end => int.TryParse(Bare(end), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1).ToArray();
        return counts.Length > 2 || counts.Contains(-1) ? null : new Tagged(Number, word, at, at) { Count = (counts[0], counts[^1]) };
    }

    private static string Bare(string digits) =>
        digits.Length > 4 && digits[^4] is ',' or '٬' or '.' ? string.Concat(digits.Where(char.IsAsciiDigit)) : digits;

    // "أكتوبر/تشرين الأول": one month by both its names.
    private void JoinMonths()
    {
        for (var at = 0; at + 2 < row.Count; at++)
            if (row[at].Tag == 'm' && row[at + 1].Tag == '-' && row[at + 2].Tag == 'm' && row[at].Value == row[at + 2].Value)
            {
                row[at] = row[at] with { Last = row[at + 2].Last };
                row.RemoveRange(at + 1, 2);
            }
    }

    /// <summary>"Three thousand five hundred", "twenty and five": of words with "and" between them, of figures only with a thousand behind.</summary>
    private void JoinNumbers()
    {
        for (var at = 0; at < row.Count; at++)
        {
            if (row[at].Tag != Number || row[at].Count is not { } first || first.Low != first.High)
                continue;
            var (total, current, end) = (0L, (long)first.Low, at);
            if (first.Low >= 1000 && !IsDigits(row[at]))
                (total, current) = (first.Low, 0);
            for (var next = at + 1; next < row.Count; next++)
            {
                var place = row[next].Tag == 'A' && next + 1 < row.Count && !IsDigits(row[next - 1]) ? next + 1 : next;
                if (row[place].Tag != Number || row[place].Count is not { } more || !MayFollow(row[place], more.Low, isFirst: end == at, at, current, total))
                    break;
                if (more.Low >= 1000)
                    (total, current) = (total + (Math.Max(1, current) * more.Low), 0);
                else if (more.Low == 100 && current is > 0 and < 10)
                    current *= 100;
                else if (current == 0 || Fits(current, more.Low))
                    current += more.Low;
                else
                    break;
                (end, next) = (place, place);
            }

            if (end > at && total + current <= int.MaxValue)
            {
                var count = (int)(total + current);
                row[at] = row[at] with { Last = row[end].Last, Count = (count, count) };
                row.RemoveRange(at + 1, end - at);
            }

            row[at] = row[at] with { Tag = Kind(at) };
        }
    }

    // "5 thousand 894" is one number; elsewhere figures stand alone, and take no word but a thousand.
    private bool MayFollow(Tagged next, int more, bool isFirst, int at, long current, long total) =>
        IsDigits(next) ? current == 0 && total > 0 && more < 1000 && next.Count is { } count && count.Low == count.High
        : more >= 1000 || !isFirst || !IsDigits(row[at]);

    // "Hundred" takes tens and units, "twenty" units; in Arabic units come before tens.
    private static bool Fits(long current, int more) => current % 100 == 0 && more < 100 || current % 10 == 0 && current % 100 != 0 && more < 10
        || current < 10 && more is >= 20 and < 100;

    private bool IsDigits(Tagged tagged) => tagged.Tag == Number && words[tagged.First].AsSpan().TrimStart('و') is [>= '0' and <= '9', ..];

    // A number before a month is a day; one of four figures behind it a year.
    private char Kind(int at)
    {
        var count = row[at].Count!.Value.Low;
        if (at + 1 < row.Count && row[at + 1].Tag == 'm' && count is > 0 and <= 31)
            return 'D';
        return at > 0 && row[at - 1].Tag == 'm' && count is >= 1900 and < 2100 ? 'Y' : Number;
    }

    /// <summary>"From 10 to 15", "between 10 and 15".</summary>
    private void JoinRanges()
    {
        for (var at = 0; at + 2 < row.Count; at++)
        {
            var isOpen = at > 0 && row[at - 1].Tag == 'r';
            if (row[at].Tag != Number || row[at + 2].Tag != Number || !(row[at + 1].Tag == 'R' || isOpen && row[at + 1].Tag == 'A')
                || row[at].Count is not { } low || row[at + 2].Count is not { } high || low.Low >= high.High)
                continue;
            row[at] = row[at] with { Last = row[at + 2].Last, Count = (low.Low, high.High) };
            row.RemoveRange(at + 1, 2);
            if (isOpen)
                row.RemoveAt(at - 1);
        }
    }
}
