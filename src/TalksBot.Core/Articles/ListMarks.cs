namespace TalksBot.Core.Articles;

/// <summary>The marks before the items of a list: "1.", "2.)", "b.", "• 9.".</summary>
internal static class ListMarks
{
    private const int MostDigits = 3;

    private static readonly FrozenSet<string> BeforeNumbers = RuleData.Lines("Articles/before-numbers.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mark that stands at a place; null where none does.</summary>
    public static ListMark? At(string text, int start, int limit)
    {
        var bulleted = start < limit && Characters.IsBullet(text[start]);
        var position = bulleted ? Characters.SkipBlanks(text, start + 1, limit) : start;
        var first = position;
        while (position < limit && position - first < MostDigits && char.IsAsciiDigit(text[position]))
            position++;
        var value = position > first ? int.Parse(text.AsSpan(first, position - first), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var isLetter = position == first && position < limit && char.IsAsciiLetterLower(text[position]);
        if (isLetter)
            value = text[position++] - 'a' + 1;
        var closing = position;
        while (position < limit && text[position] is '.' or ')' && position - closing < 2)
            position++;
        return position > closing && value > 0 && text[closing] == '.' ? new ListMark(value, isLetter, position) : null;
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

    /// <summary>Whether the next item of the list that the sentence is one of begins at a place inside a line.</summary>
    public static bool Continues(string text, int sentence, int position, int limit) =>
        position > sentence && Characters.IsBlank(text[position - 1])
        && At(text, sentence, limit) is { } item && At(text, position, limit) is { } next
        && !BelongsToWordBefore(text, sentence, position)
        && next.Value == item.Value + 1 && next.IsLetter == item.IsLetter && next.End < limit && Characters.IsBlank(text[next.End])
        && Characters.SkipBlanks(text, next.End, limit) is var word && word < limit && char.IsUpper(text[word]);
}

/// <summary>The mark before an item of a list.</summary>
/// <param name="Value">Which item: 3 for "3." and "c.".</param>
/// <param name="IsLetter">It is a letter.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ListMark(int Value, bool IsLetter, int End);
