using System.Globalization;

namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Reads counts with the words that bound them: "at least 12", "between 10 and 15", "two dozen", "scores".
/// Dates, ages, sums of money, clock times and numbered things are no counts.
/// </summary>
internal static class QuantityReader
{
    private enum Bound
    {
        Exact,
        Low,
        High,
        About,
    }

    private static readonly PhraseTable<Bound> Bounds =
        new(RuleData.Rows("Findings/Claims/bounds.tsv").Select(row => (row[0], Enum.Parse<Bound>(row[1], ignoreCase: true))));

    private static readonly FrozenSet<string> Approximate =
        RuleData.Rows("Findings/Claims/bounds.tsv").Where(row => row[1] == "about").Select(row => row[0]).ToFrozenSet();

    private static readonly PhraseTable<bool> Vague = new(RuleData.Lines("Findings/Claims/vague-numbers.txt").Select(line => (line, true)));

    private static readonly PhraseTable<int> Sets = new(RuleData.Rows("Findings/Claims/number-words.tsv").Where(row => row[1] == "set")
        .Select(row => (row[0], int.Parse(row[2], CultureInfo.InvariantCulture))));

    // "300-odd", "forty-plus", "sixty thousand-plus"
    private static readonly Dictionary<string, Bound> Endings = new()
    {
        ["-odd"] = Bound.About, ["-plus"] = Bound.Low, ["-some"] = Bound.About, ["-something"] = Bound.About,
    };

    // After these, "from 27 to 31" tells a change.
    private static readonly FrozenSet<string> Changes = FrozenSet.ToFrozenSet(
        "rose risen rising climbed climbing up increased grew grown jumped revised raised fell fallen down dropped toll".Split(' '));

    /// <summary>The count that starts at the token, with its bounding words; null where none does.</summary>
    public static Quantity? Read(ImmutableArray<Token> tokens, int start)
    {
        var (bound, words, index) = (Bound.Exact, "", start);
        while (Bounds.TryMatch(tokens, index, out var next, out var length))
        {
            // "possibly as many as 12" says more than "possibly 12".
            if (next != Bound.Exact && (bound is Bound.Exact or Bound.About || next == Bound.Low))
                (bound, words) = (next, Words(tokens, index, index + length));
            index += length;
        }

        if (Vague.TryMatch(tokens, index, out _, out var vague))
            return tokens.Lower(index - 1).Is(SmallWords.DegreeWords)
                ? null
                :  new Quantity(start, index + vague, default, Words(tokens, index, index + vague));
        if (Sets.TryMatch(tokens, index, out var members, out var set))
            return new Quantity(start, index + set, Of(bound, members), bound == Bound.Exact ? "exact" : words);
        if (ReadRounded(tokens, start, index) is { } rounded)
            return rounded;
        if (ReadRange(tokens, index) is { } range)
            return range with { Start = start, Qualifier = bound == Bound.Exact ? "exact" : words };
        if (!NumberWords.TryRead(tokens, index, out var value, out var end) || value == 0 || !IsCount(tokens, index, end, value))
            return null;
        if (ReadTrailingBound(tokens, end) is { } trailing)
            return new Quantity(start, trailing.End, Of(trailing.Bound, value), trailing.Words);
        if (bound == Bound.Exact && Words(tokens, index, end).Is(SmallWords.RoundNumbers))
            (bound, words) = (Bound.About, Words(tokens, index, end));
        return new Quantity(start, end, Of(bound, value), bound == Bound.Exact ? "exact" : words);
    }

    /// <summary>Whether the qualifier leaves the number open to both sides ("about", "nearly").</summary>
    public static bool IsApproximate(string qualifier) => Approximate.Contains(qualifier);

    private static Quantity? ReadRounded(ImmutableArray<Token> tokens, int start, int index)
    {
        const int most = 3;
        for (var last = index; last < tokens.Length && last <= index + most && tokens[last].Kind is TokenKind.Word or TokenKind.Number; last++)
        {
            if (tokens[last].Lower.LastIndexOf('-') is not (> 0 and var hyphen) || !Endings.TryGetValue(tokens[last].Lower[hyphen..], out var bound))
                continue;
            var number = new Token(new TextSpan(tokens[last].Start, hyphen), tokens[last].Text[..hyphen],
                char.IsAsciiDigit(tokens[last].Text[0]) ? TokenKind.Number : TokenKind.Word);
            ImmutableArray<Token> whole = [.. tokens.AsSpan(index, last - index), number];
            return NumberWords.TryRead(whole, 0, out var value, out var end) && end == whole.Length && IsCount(tokens, index, last + 1, value)
                ? new Quantity(start, last + 1, Of(bound, value), tokens[last].Lower[hyphen..])
                : null;
        }

        return null;
    }

    private static Figure Of(Bound bound, int value) => bound switch
    {
        Bound.Exact => Figure.Exactly(value),
        Bound.High => new Figure(null, value),
        _ => new Figure(value, null),
    };

    private static Quantity? ReadRange(ImmutableArray<Token> tokens, int index)
    {
        if (index < tokens.Length && tokens[index].Kind == TokenKind.Number && tokens[index].Text.IndexOfAny(['-', '–']) is var dash and > 0)
        {
            return NumberWords.TryParse(tokens[index].Text.AsSpan(0, dash), out var least)
                && NumberWords.TryParse(tokens[index].Text.AsSpan(dash + 1), out var until)
                && least < until && until < least * 10L && IsCount(tokens, index, index + 1, least)
                ? new Quantity(index, index + 1, new Figure(least, until), "")
                : null;
        }

        // "rose from 27 to 31" is no range; "from 27 to 31 villagers" is one.
        var between = tokens.Lower(index) == "between";
        var from = tokens.Lower(index) == "from" && !Changes.Contains(tokens.Lower(index - 1));
        if (!between && tokens.Lower(index - 1) == "from")
            return null;
        var first = between || from ? index + 1 : index;
        if (!NumberWords.TryRead(tokens, first, out var low, out var middle) || middle >= tokens.Length)
            return null;
        var joins = between ? tokens[middle].Lower == "and" : tokens[middle].Lower.Is(SmallWords.RangeMarks);

        // "four- to five-hundred"
        if (joins && tokens[middle].Text == "-" && tokens.Lower(middle + 1).Is(SmallWords.RangeMarks))
            middle++;
        if (!joins || !NumberWords.TryRead(tokens, middle + 1, out var high, out var end))
            return null;
        low *= SharedScale(tokens, first, middle, end, low, high);
        if (low >= high || !IsCount(tokens, first, end, high)
            || from && !VictimLexicon.TryMatch(tokens, end, out _, out _))
            return null;
        return new Quantity(index, end, new Figure(low, high), "");
    }

    // "four to five hundred" are 400 to 500, but "ten to a hundred" ten to a hundred.
    private static int SharedScale(ImmutableArray<Token> tokens, int first, int middle, int end, int low, int high)
    {
        var scale = NumberWords.ScaleAt(tokens[end - 1]);
        return scale > 1 && low < high / scale && Enumerable.Range(first, middle - first).All(i => NumberWords.ScaleAt(tokens[i]) == 0) ? scale : 1;
    }

    private static (Bound Bound, string Words, int End)? ReadTrailingBound(ImmutableArray<Token> tokens, int end) =>
        (tokens.Lower(end), tokens.Lower(end + 1)) switch
        {
            ("or", "more") => (Bound.Low, "or more", end + 2),
            ("or", "so") => (Bound.About, "or so", end + 2),
            ("or", "fewer" or "less") => (Bound.High, Words(tokens, end, end + 2), end + 2),
            ("+", _) => (Bound.Low, "+", end + 1),
            ("-", "plus") or ("plus", _) => (Bound.Low, "plus", end + (tokens.Lower(end) == "-" ? 2 : 1)),
            _ => null,
        };

    private static bool IsCount(ImmutableArray<Token> tokens, int index, int end, int value)
    {
        var (before, after) = (tokens.Lower(index - 1), tokens.Lower(end));
        if (before.Is(SmallWords.QuantityDesignators) || before.Is(SmallWords.QuantityMonths) && IsDayOrYear(value)
            || before == "."
            && (tokens.Lower(index - 2).Is(SmallWords.DottedDesignators) || tokens.Lower(index - 2).Is(SmallWords.QuantityMonths) && IsDayOrYear(value)))
            return false;
        if (after.Is(SmallWords.NotCounted) || after == ":" && IsJoined(tokens, end) || after.Is(SmallWords.QuantityMonths) && value <= 31)
            return false;
        if (value is >= 1900 and <= 2100 && tokens[index].Text.Length == 4 && tokens[index].Kind == TokenKind.Number
            && (before.Is(SmallWords.QuantityYearContext) || before.Length == 0)
            && !(before.Length == 0 && VictimLexicon.TryMatch(tokens, end, out var noun, out _) && noun.IsPlural))
            return false;
        return !IsAge(tokens, index, end, before, after) && !IsRatio(tokens, index, end, before, after);
    }

    // "4:30", but "killed four: two nurses"
    private static bool IsJoined(ImmutableArray<Token> tokens, int mark) =>
        tokens[mark - 1].Kind == TokenKind.Number && (mark == 1 || mark + 1 < tokens.Length && tokens[mark + 1].Start == tokens[mark].End);

    // "1 in 80,000 athletes", "one in five"
    private static bool IsRatio(ImmutableArray<Token> tokens, int index, int end, string before, string after) =>
        before == "in" && index >= 2 && (tokens[index - 2].Lower == "one" || tokens[index - 2].Text == "1")
        || after == "in" && end == index + 1 && NumberWords.TryRead(tokens, end + 1, out var whole, out _)
        && (tokens[index].Lower == "one" || tokens[index].Text == "1") && whole < 1900;

    private static bool IsDayOrYear(int value) => value is <= 31 or >= 1900 and <= 2100;

    // "Jane Roe, 26, was …", "(26)": a bare number between two marks is somebody's age.
    private static bool IsAge(ImmutableArray<Token> tokens, int index, int end, string before, string after) =>
        before == "of" && IsAgeOf(tokens, index, after)
        || tokens[index].Kind == TokenKind.Number && end == index + 1
        && (before == "," && after.Is(SmallWords.AgeEnds) && index >= 2 && IsSomebody(tokens, index - 2) || before == "(" && after == ")"
            || IsListedAge(tokens, index));

    // "a boy of 12", "under the age of 10"
    private static bool IsAgeOf(ImmutableArray<Token> tokens, int index, string after) =>
        index >= 2 && (tokens[index - 2].Lower.Is(SmallWords.AgeNouns)
            || VictimLexicon.TryMatch(tokens, index - 2, out var noun, out _) && !noun.IsPlural && !tokens[index - 2].Lower.Is(SmallWords.QuantityCollectives)
            && !VictimLexicon.TryMatch(tokens, index + 1, out _, out _) && !after.Is(SmallWords.BesideCounts));

    // "three children aged 4, 6 and 9"
    private static bool IsListedAge(ImmutableArray<Token> tokens, int index)
    {
        var i = Places.Back(index - 1, at => tokens[at].Kind == TokenKind.Number || tokens[at].Lower.Is(SmallWords.AgeJoints));
        return i >= 0 && i < index - 1 && tokens[i].Lower.Is(SmallWords.AgedWords);
    }

    // "Jane Roe", "a boy"
    private static bool IsSomebody(ImmutableArray<Token> tokens, int index) =>
        tokens[index].IsWord && (tokens[index].IsCapitalised || VictimLexicon.TryMatch(tokens, index, out var noun, out _) && !noun.IsPlural);

    private static string Words(ImmutableArray<Token> tokens, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start).Select(i => tokens[i].Lower));
}

/// <summary>A count as worded, between two tokens of a sentence (the second one excluded), with the words that bound it.</summary>
/// <param name="Start">The first token, the bounding words included.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Figure">The bounds.</param>
/// <param name="Qualifier">"exact" or the article's own words in lower case.</param>
internal readonly record struct Quantity(int Start, int End, Figure Figure, string Qualifier)
{
    public bool IsOne => Figure == Figure.Exactly(1);
}
