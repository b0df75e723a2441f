using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Reads a whole number that is written in digits ("1,700") or words ("twenty-three", "two hundred and six").</summary>
internal static class NumberWords
{
    private const int Largest = 100_000_000;

    private static readonly FrozenDictionary<string, int> Small =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        .Split(' ').Select((word, index) => (word, index + 1))
        .Concat("thirty forty fifty sixty seventy eighty ninety".Split(' ').Select((word, tens) => (word, (tens + 3) * 10)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenDictionary<string, int> Scales =
        new Dictionary<string, int> { ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000, ["dozen"] = 12 }.ToFrozenDictionary();

    /// <summary>The number that starts at the token and the token after it.</summary>
    public static bool TryRead(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        (value, end) = (0, index);
        if (index >= tokens.Length)
            return false;
        if (tokens[index].Kind == TokenKind.Number)
            return TryReadDigits(tokens, index, out value, out end);
        return tokens[index].IsWord && TryReadWords(tokens, index, out value, out end);
    }

    /// <summary>A number in digits with or without separators of thousands; false for decimals, dates and what is too large to count people.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > 11)
            return false;
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
                plain[length++] = digits[i];
            else if (digits[i] is not (',' or '.') || i == 0 || (digits.Length - i) % 4 != 0)
                return false;
        }

        return int.TryParse(plain[..length], NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= Largest;
    }

    private static bool TryReadDigits(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        end = index + 1;
        if (!TryParse(tokens[index].Text, out value))
            return false;
        if (end < tokens.Length && tokens[end].Lower is "thousand" or "million" && (long)value * Scales[tokens[end].Lower] <= Largest)
            value *= Scales[tokens[end++].Lower];
        return true;
    }

    private static bool TryReadWords(ImmutableArray<Token> tokens, int index, out int value, out int end)
    {
        long total = 0, current = 0;
        end = index;
        while (end < tokens.Length)
        {
            var word = tokens[end].Lower;
            if (TrySmall(word, out var small) && (current == 0 || current % 100 == 0 || current % 10 == 0 && current % 100 >= 20 && small is > 0 and < 10))
                current += small;
            else if (Scales.TryGetValue(word, out var scale) && (current > 0 || IsOneBefore(tokens, index, end)))
                (total, current) = scale >= 1000 ? (total + Math.Max(current, 1) * scale, 0) : (total, Math.Max(current, 1) * scale);
            else if (!(word == "and" && (current >= 100 && current % 100 == 0 || total > 0 && current == 0)
                && end + 1 < tokens.Length && TrySmall(tokens[end + 1].Lower, out _))
                && !(end == index && word is "a" or "an" && end + 1 < tokens.Length && Scales.ContainsKey(tokens[end + 1].Lower)))
                break;
            end++;
            if (total + current > Largest)
                break;
        }

        value = (int)Math.Min(total + current, Largest);
        return end > index && total + current is > 0 and <= Largest;
    }

    private static bool IsOneBefore(ImmutableArray<Token> tokens, int index, int end) => end == index + 1 && tokens[index].Lower is "a" or "an";

    private static bool TrySmall(string word, out int value)
    {
        if (Small.TryGetValue(word, out value))
            return true;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || !Small.TryGetValue(word[..hyphen], out var tens) || tens < 20 || !Small.TryGetValue(word[(hyphen + 1)..], out var ones) || ones > 9)
            return false;
        value = tens + ones;
        return true;
    }
}
