namespace TalksBot.Pictures.Text;

/// <summary>
/// In which direction the letters of a paragraph run, after the Unicode Bidirectional Algorithm (UAX 9) without embeddings and overrides, which
/// <see cref="Platforms.BidiText"/> takes out: strong letters, numbers, isolates, and what stands between them. An odd level runs from right to left.
/// </summary>
internal static class BidiLevels
{
    private const char Isolate = Platforms.BidiText.FirstStrongIsolate;
    private const char Pop = Platforms.BidiText.PopDirectionalIsolate;

    private enum Kind
    {
        Left,
        Right,
        ArabicLetter,
        Number,
        ArabicNumber,
        NumberSign,
        NumberSeparator,
        NumberTerminator,
        Mark,
        Neutral,
    }

    /// <param name="text">The paragraph; isolates begin with U+2068 and end with U+2069.</param>
    /// <param name="isRightToLeft">The direction of the paragraph.</param>
    public static byte[] Of(string text, bool isRightToLeft)
    {
        var levels = new byte[text.Length];
        Resolve(text, 0, text.Length, isRightToLeft ? 1 : 0, levels);
        return levels;
    }

    private static void Resolve(string text, int start, int end, int level, byte[] levels)
    {
        var (places, kinds) = (new List<int>(), new List<Kind>());
        for (var i = start; i < end; i++)
        {
            places.Add(i);
            kinds.Add(KindOf(text, i));
            if (text[i] != Isolate)
                continue;
            var close = Close(text, i, end);
            var runsRight = StartsRight(text, i + 1, close);
            Resolve(text, i + 1, close, level + (runsRight == (level % 2 == 1) ? 2 : 1), levels);
            i = close - 1;
        }

        var settled = kinds.ToArray();
        SettleNumbers(settled, level);
        SettleNeutrals(settled, level);
        for (var i = 0; i < settled.Length; i++)
            levels[places[i]] = (byte)(level + Raised(settled[i], level));
    }

    private static int Raised(Kind kind, int level) => (kind, level % 2) switch
    {
        (Kind.Left, 0) or (Kind.Right, 1) => 0,
        (Kind.Number or Kind.ArabicNumber, 0) => 2,
        _ => 1,
    };

    // W1 to W7.
    private static void SettleNumbers(Kind[] kinds, int level)
    {
        var base_ = level % 2 == 1 ? Kind.Right : Kind.Left;
        var (before, strong) = (base_, base_);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark)
                kinds[i] = before;
            if (kinds[i] == Kind.Number && strong == Kind.ArabicLetter)
                kinds[i] = Kind.ArabicNumber;
            if (kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter)
                strong = kinds[i];
            before = kinds[i];
        }

        for (var i = 1; i + 1 < kinds.Length; i++)
            if (kinds[i - 1] == kinds[i + 1] && (kinds[i], kinds[i - 1]) is (Kind.NumberSign or Kind.NumberSeparator, Kind.Number)
                or (Kind.NumberSeparator, Kind.ArabicNumber))
                kinds[i] = kinds[i - 1];
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == Kind.NumberTerminator && IsBesideNumber(kinds, i))
                kinds[i] = Kind.Number;
        strong = base_;
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.ArabicLetter => Kind.Right,
                Kind.NumberSign or Kind.NumberSeparator or Kind.NumberTerminator or Kind.Mark => Kind.Neutral,
                Kind.Number when strong == Kind.Left => Kind.Left,
                var kind => kind,
            };
            if (kinds[i] is Kind.Left or Kind.Right)
                strong = kinds[i];
        }
    }

    private static bool IsBesideNumber(Kind[] kinds, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && kinds[first - 1] == Kind.NumberTerminator)
            first--;
        while (last + 1 < kinds.Length && kinds[last + 1] == Kind.NumberTerminator)
            last++;
        return first > 0 && kinds[first - 1] == Kind.Number || last + 1 < kinds.Length && kinds[last + 1] == Kind.Number;
    }

    // N1 and N2: what stands between two of one direction has it, else that of the paragraph.
    private static void SettleNeutrals(Kind[] kinds, int level)
    {
        var own = level % 2 == 1 ? Kind.Right : Kind.Left;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral)
                continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
                end++;
            var (before, after) = (i == 0 ? own : Side(kinds[i - 1]), end == kinds.Length ? own : Side(kinds[end]));
            Array.Fill(kinds, before == after ? before : own, i, end - i);
            i = end - 1;
        }
    }

    private static Kind Side(Kind kind) => kind == Kind.Left ? Kind.Left : Kind.Right;

    private static int Close(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += text[i] == Isolate ? 1 : text[i] == Pop ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return end;
    }

    private static bool StartsRight(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            switch (KindOf(text, i))
            {
                case Kind.Left:
                    return false;
                case Kind.Right or Kind.ArabicLetter:
                    return true;
            }

        return false;
    }

    private static Kind KindOf(string text, int at)
    {
        var c = text[at];
        return c switch
        {
            Isolate or Pop => Kind.Neutral,
            >= '0' and <= '9' or (>= '\u06F0' and <= '\u06F9') => Kind.Number,
            (>= '\u0660' and <= '\u0669') or '\u066B' or '\u066C' => Kind.ArabicNumber,
            '+' or '-' => Kind.NumberSign,
            ',' or '.' or ':' or '/' or '\u00A0' or '\u060C' => Kind.NumberSeparator,
            '#' or '$' or '%' or '°' or '€' or '£' or '\u066A' => Kind.NumberTerminator,
            >= '\u0590' and <= '\u05FF' or (>= '\u07C0' and <= '\u07FF') or (>= '\uFB1D' and <= '\uFB4F') => Letter(c, Kind.Right),
            (>= '\u0600' and <= '\u07BF') or (>= '\u0860' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') =>
                Letter(c, Kind.ArabicLetter),
            _ => char.IsSurrogate(c) ? Kind.Left : Letter(c, Kind.Left),
        };
    }

    private static Kind Letter(char c, Kind strong) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Mark,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber => strong,
        _ when strong != Kind.Left => strong,
        _ => Kind.Neutral,
    };
}
