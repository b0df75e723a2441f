using System.Globalization;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Reads a whole number that is written in digits ("1,700", "10 000", "1.5 million") or words ("twenty-three", "half a million").</summary>
internal static class NumberWords
{
    private const int Largest = 1_000_000_000;
    private const int Thousand = 1000;

    private static readonly Dictionary<string, Word> Words = Read();

    private enum Kind
    {
        /// <summary>Adds: "three".</summary>
        Small,

        /// <summary>Multiplies what stands before it: "hundred".</summary>
        Scale,

        /// <summary>A part of the scale that follows, in percent: "half".</summary>
        Part,

        /// <summary>Such a part as it stands behind figures: "½".</summary>
        Mark,
    }

    /// <summary>The number that starts at the token and the token after it.</summary>
    public static bool TryRead(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        (value, end) = (0, index);
        if (index >= tokens.Length)
            return false;
        if (tokens[index].Kind == TokenKind.Number)
            return TryReadDigits(tokens, index, out value, out end);
        if (!tokens[index].IsWord)
            return false;
        var first = tokens[index].Lower;
        return char.IsAsciiDigit(first[0]) ? TryReadShort(tokens, index, out value, out end)
            : (Opens(first) || first.Is(SmallWords.IndefiniteArticles) && index + 1 < tokens.Length && Opens(tokens[index + 1].Lower))
                && TryReadWords(tokens, index, out value, out end);
    }

    /// <summary>A number in digits with or without separators of thousands; false for decimals, dates and what is too large to count people.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > 12)
            return false;
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
                plain[length++] = digits[i];
            else if (!Separates(digits, i))
                return false;
        }

        return int.TryParse(plain[..length], NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= Largest;
    }

    // Three figures stand behind the last mark, and three or (in "1,50,000") two behind each before it.
    private static bool Separates(ReadOnlySpan<char> digits, int i) =>
        i > 0 && (digits[i] is ',' or '.' or '\'' or '’' && (digits.Length - i) % 4 == 0
            || digits[i] == ',' && digits.Length - i >= 7 && digits[^4] == ',' && (digits.Length - i - 4) % 3 == 0);

    private static bool TryReadDigits(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        end = index + 1;
        value = 0;
        var isPart = index > 0 && tokens[index - 1].Text == "." && tokens[index - 1].End == tokens[index].Start;
        var scale = end < tokens.Length && ScaleOf(tokens[end].Lower) is >= Thousand and var found ? found : 1;
        if (!(isPart && scale > 1) && TryParse(tokens[index].Text, out value))
        {
            end = EndOfGroups(tokens, index, ref value);
            if (end == index + 1 && end < tokens.Length && ScaleOf(tokens[end].Lower) is >= Thousand and var by && (long)value * by <= Largest)
                (value, end) = (value * by + Smaller(tokens, end + 1, by, out var behind), behind);
            else if (PartOf(tokens, end) is { } part && end + 1 < tokens.Length && ScaleOf(tokens[end + 1].Lower) is >= Thousand and var of
                && (value * 100L + part) * of / 100 <= Largest)
                (value, end) = ((int)((value * 100L + part) * of / 100), end + 2);
            return true;
        }

        // "1.5 million", ".5 million"
        if (scale == 1 || !IsDecimal(isPart ? $".{tokens[index].Text}" : tokens[index].Text, out var number) || number * scale > Largest)
            return false;
        (value, end) = ((int)Math.Round(number * scale), end + 1);
        return true;
    }

    // "10 000", parted by one space, which may be narrow; "in 2024 500 people" and "on May 12 300 people" are none.
    private static int EndOfGroups(ImmutableArray<Token> tokens, int index, ref int value)
    {
        var end = index + 1;
        if (tokens[index].Text.Length > 3 || index > 1 && tokens[index - 1].IsCapitalised && tokens[index - 1].IsWord)
            return end;
        while (end < tokens.Length && tokens[end] is { Kind: TokenKind.Number, Text.Length: 3 } group && group.Start - tokens[end - 1].End == 1
            && TryParse(group.Text, out var thousandth) && value <= Largest / Thousand)
            (value, end) = (value * Thousand + thousandth, end + 1);
        return end;
    }

    // "1.5", and "2,5" as others write it.
    private static bool IsDecimal(string text, out double number) =>
        double.TryParse(text.Length - text.IndexOf(',', StringComparison.Ordinal) is 2 or 3 ? text.Replace(',', '.') : text,
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    // "1.5m people", "300k people"; "12m" is a length unless people follow.
    private static bool TryReadShort(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        (value, end) = (0, index + 1);
        var text = tokens[index].Lower;
        var scale = text.EndsWith("mn", StringComparison.Ordinal) || text[^1] == 'm' ? 1_000_000 : text[^1] == 'k' ? Thousand : 0;
        if (scale == 0 || !IsDecimal(text.TrimEnd('m', 'n', 'k'), out var number) || number * scale > Largest
            || !VictimLexicon.TryMatch(tokens, end, out _, out _))
            return false;
        value = (int)Math.Round(number * scale);
        return true;
    }

    private static bool TryReadWords(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        var pieces = Pieces(tokens, index);
        var read = ReadPart(pieces, out var number);
        if (read == 0)
            read = ReadSum(pieces, out number);

        // A number ends with its token: "two-year" is none.
        if (read > 0 && read < pieces.Count && pieces[read].Token == pieces[read - 1].Token)
            read = 0;
        (value, end) = read > 0 ? ((int)number, pieces[read - 1].Token + 1) : (0, index);
        return read > 0 && number is > 0 and <= Largest;
    }

    // The words from here on, those with hyphens taken apart.
    private static List<Piece> Pieces(ImmutableArray<Token> tokens, int index)
    {
        const int most = 12;
        var pieces = new List<Piece>(most);
        for (var i = index; i < tokens.Length && pieces.Count < most; i++)
        {
            var word = tokens[i].Lower;
            if (Words.ContainsKey(word) || word.Is(SmallWords.NumberJoints))
                pieces.Add(new Piece(word, i));
            else if (word.Contains('-', StringComparison.Ordinal) && word.Split('-') is var parts && Opens(parts[0]))
                pieces.AddRange(parts.Select(part => new Piece(part, i)));
            else
                break;
        }

        return pieces;
    }

    // "half a million", "half a dozen", "a quarter of a million", "three quarters of a million", "a half-million"
    private static int ReadPart(List<Piece> pieces, out long number)
    {
        number = 0;
        var at = Is(pieces, 0, "a") ? 1 : 0;
        long times = 1;
        if (Find(pieces, at, Kind.Small) is { } small)
            (times, at) = (small, at + 1);
        if (Find(pieces, at, Kind.Part) is not { } part)
            return 0;
        at++;
        at += Is(pieces, at, "of") ? 1 : 0;
        at += Is(pieces, at, "a") ? 1 : 0;
        if (Find(pieces, at, Kind.Scale) is not { } scale || scale * times * part % 100 > 0)
            return 0;
        number = scale * times * part / 100;
        return at + 1;
    }

    private static int ReadSum(List<Piece> pieces, out long number)
    {
        long total = 0, current = 0;
        var at = 0;
        while (at < pieces.Count && total + current <= Largest)
        {
            if (Find(pieces, at, Kind.Small) is { } small && (current == 0 || current % 100 == 0 || current % 10 == 0 && current % 100 >= 20
                && small is > 0 and < 10))
            {
                (current, at) = (current + small, at + 1);
            }
            else if (Find(pieces, at, Kind.Scale) is { } scale && (current > 0 || OpensWithScale(pieces, at)))
            {
                (total, current) = scale >= Thousand ? (total + Math.Max(current, 1) * scale, 0) : (total, Math.Max(current, 1) * scale);
                at++;

                // "a million and a half", "a dozen and a half"
                if (ReadFraction(pieces, at, out var half) is > 0 and var length && Find(pieces, at + length, Kind.Scale) is null)
                    (total, at) = (total + scale * half / 100, at + length);
            }
            else if (current > 0 && ReadFraction(pieces, at, out var part) is > 0 and var words
                && Find(pieces, at + words, Kind.Scale) is >= Thousand and var by)
            {
                // "two and a half million"
                (total, current, at) = (total + (current * 100 + part) * by / 100, 0, at + words + 1);
            }
            else if (IsJoint(pieces, at, total, current) || at == 0 && Is(pieces, at, "a") && Find(pieces, at + 1, Kind.Scale) is not null)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        number = total + current;
        return number > 0 ? at : 0;
    }

    // "and a half", "and a quarter", "and three quarters", "point five", "point two five"
    private static int ReadFraction(List<Piece> pieces, int at, out long percent)
    {
        percent = 0;
        if (Is(pieces, at, "point") && Find(pieces, at + 1, Kind.Small) is < 10 and var tenths)
        {
            var hundredths = Find(pieces, at + 2, Kind.Small) is < 10 and var second ? second : 0;
            percent = tenths * 10 + hundredths;
            return hundredths > 0 ? 3 : 2;
        }

        if (!Is(pieces, at, "and"))
            return 0;
        var times = Find(pieces, at + 1, Kind.Small) ?? (Is(pieces, at + 1, "a") ? 1 : 0);
        if (times == 0 || Find(pieces, at + 2, Kind.Part) is not { } part)
            return 0;
        percent = times * part;
        return percent <= 100 ? 3 : 0;
    }

    // "a hundred", and "hundred and twenty" without an article.
    private static bool OpensWithScale(List<Piece> pieces, int at) =>
        at == 1 && Is(pieces, 0, "a") || at == 0 && Is(pieces, 1, "and") && Find(pieces, 2, Kind.Small) is not null;

    // "two hundred and six"; "five thousand, six hundred", but not "five thousand, six of them".
    private static bool IsJoint(List<Piece> pieces, int at, long total, long current) =>
        Is(pieces, at, "and") && Find(pieces, at + 1, Kind.Small) is not null
            && (Is(pieces, at - 1, "score") || current >= 100 && current % 100 == 0 || total > 0 && current == 0)
        || Is(pieces, at, ",") && total > 0 && current == 0 && Find(pieces, at + 1, Kind.Small) is not null && Find(pieces, at + 2, Kind.Scale) == 100;

    private static bool Is(List<Piece> pieces, int at, string word) =>
        at >= 0 && at < pieces.Count && (pieces[at].Word == word || word == "a" && pieces[at].Word == "an");

    private static long? Find(List<Piece> pieces, int at, Kind kind) =>
        at < pieces.Count && Words.TryGetValue(pieces[at].Word, out var word) && word.Kind == kind ? word.Value : null;

    // "1 million 200 thousand": what is added to it.
    private static int Smaller(ImmutableArray<Token> tokens, int start, int scale, out int end)
    {
        end = start;
        if (start + 1 >= tokens.Length || tokens[start].Kind != TokenKind.Number || ScaleOf(tokens[start + 1].Lower) is not (>= Thousand and var by)
            || by >= scale || !TryParse(tokens[start].Text, out var count) || (long)count * by >= scale)
            return 0;
        end = start + 2;
        return count * by;
    }

    // "4½ thousand"
    private static int? PartOf(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Start == tokens[at - 1].End && Words.TryGetValue(tokens[at].Text, out var word) && word.Kind == Kind.Mark
            ? word.Value : null;

    /// <summary>What the last word of a token multiplies by ("hundred", "five-hundred"); 0 where it does not.</summary>
    public static int ScaleAt(Token token) => ScaleOf(token.Lower[(token.Lower.LastIndexOf('-') + 1)..]);

    private static int ScaleOf(string word) => Words.TryGetValue(word, out var found) && found.Kind == Kind.Scale ? found.Value : 0;

    private static bool Opens(string word) =>
        Words.ContainsKey(word) || word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && Words.ContainsKey(word[..hyphen]);

    private static Dictionary<string, Word> Read()
    {
        var words = RuleData.Rows("Findings/Claims/number-words.tsv").Where(row => row[1] != "set")
            .ToDictionary(row => row[0], row => new Word(Enum.Parse<Kind>(row[1], ignoreCase: true), int.Parse(row[2], CultureInfo.InvariantCulture)));

        // "twentyone"
        var small = words.Where(entry => entry.Value.Kind == Kind.Small).ToList();
        foreach (var (tens, ten) in small.Where(entry => entry.Value.Value >= 20))
            foreach (var (units, unit) in small.Where(entry => entry.Value.Value < 10))
                words.TryAdd(tens + units, new Word(Kind.Small, ten.Value + unit.Value));
        return words;
    }

    private readonly record struct Word(Kind Kind, int Value);

    private readonly record struct Piece(string Word, int Token);
}
