namespace TalksBot.Core.Text;

/// <summary>The marks before the items of a list: "1.", "2.)", "b.", "• 9.".</summary>
internal static class ListMarks
{
    private const int MostDigits = 3;

    /// <summary>The value of "i." as a letter: the numerals behind it count on from there.</summary>
    private const int FirstRoman = 'i' - 'a' + 1;

    /// <summary>The value of "I."; capital letters stand below it.</summary>
    private const int FirstCapital = 10_000;

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    private static readonly FrozenSet<string> BeforeNumbers = RuleData.Lines("Text/before-numbers.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mark that stands at a place; null where none does.</summary>
    public static ListMark? At(string text, int start, int limit)
    {
        var bulleted = start < limit && Characters.IsBullet(text[start]);
        var position = bulleted ? Characters.SkipBlanks(text, start + 1, limit) : start;
        var first = position;
        while (position < limit && position - first < MostDigits && char.IsAsciiDigit(text[position]))
            position++;
        var value = position > first ? int.Parse(text.AsSpan(first, position - first), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var isLetter = position == first && position < limit && char.IsAsciiLetter(text[position]);
        if (isLetter && Roman(text, position, limit) is var (roman, end))
            (value, position) = (roman, end);
        else if (isLetter)
            value = char.IsUpper(text[position]) ? FirstCapital - 'A' - 100 + text[position++] : text[position++] - 'a' + 1;
        var closing = position;
        while (position < limit && text[position] is '.' or ')' && position - closing < 2)
            position++;
        return position > closing && value > 0 && text[closing] == '.' ? new ListMark(value, isLetter, position) : null;
    }

    // "ii.", "iv."; a single letter is read as one, though "i." before "ii." is the first.
    private static (int Value, int End)? Roman(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsAsciiLetter(text[end]))
            end++;
        if (end - start > 4 || end >= limit || text[end] != '.')
            return null;
        var (word, least) = (text[start..end], char.IsUpper(text[start]) ? 1 : 2);
        var value = end - start >= least ? Array.IndexOf(Romans, char.IsUpper(word[^1]) ? word.ToLowerInvariant() : word) + 1 : 0;
        return value > 0 ? ((least == 1 ? FirstCapital : FirstRoman) + value - 1, end) : null;
    }

    // "on day 2. Nobody came"
    private static bool BelongsToWordBefore(string text, int start, int position)
    {
        var end = position;
        while (end > start && Characters.IsBlank(text[end - 1]))
            end--;
        var word = end;
        while (word > start && char.IsLetter(text[word - 1]))
            word--;
        return BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(word, end - word));
    }

    // "A. Vane and B. Roth": capitals are items of a list only where a sentence has ended before them.
    private static bool IsInitial(string text, int sentence, int position)
    {
        var end = position;
        while (end > sentence && Characters.IsBlank(text[end - 1]))
            end--;
        return end > sentence && !Characters.IsStop(text[end - 1]);
    }

    /// <summary>Whether the next item of the list that the sentence is one of begins at a place inside a line.</summary>
    public static bool Continues(string text, int sentence, int position, int limit) =>
        position > sentence && Characters.IsBlank(text[position - 1]) && !(char.IsUpper(text[position]) && IsInitial(text, sentence, position))
        && At(text, sentence, limit) is { } item && At(text, position, limit) is { } next
        && Characters.SkipBlanks(text, item.End, limit) < position && !BelongsToWordBefore(text, sentence, position)
        && next.Value == item.Value + 1 && next.IsLetter == item.IsLetter && next.End < limit && Characters.IsBlank(text[next.End])
        && Characters.SkipBlanks(text, next.End, limit) is var word && word < limit && char.IsUpper(text[word]);
}

/// <summary>The mark before an item of a list.</summary>
/// <param name="Value">Which item: 3 for "3." and "c.".</param>
/// <param name="IsLetter">It is a letter.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ListMark(int Value, bool IsLetter, int End);
