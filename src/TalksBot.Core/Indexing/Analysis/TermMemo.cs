namespace TalksBot.Core.Indexing.Analysis;

/// <summary>
/// The terms of the words that were met last: texts say the same few thousand words again and again. Any number of threads may use one, since
/// what is kept doesn't change; where two words fall on one place the later one stays.
/// </summary>
internal sealed class TermMemo
{
    private const int Places = 1 << 13;

    private readonly Known?[] known = new Known?[Places];

    /// <summary>What the word's term was; false where it isn't kept.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out string? term)
    {
        var found = known[Place(word)];
        var isKnown = found is not null && word.SequenceEqual(found.Word);
        term = isKnown ? found!.Term : null;
        return isKnown;
    }

    public string? Keep(ReadOnlySpan<char> word, string? term)
    {
        known[Place(word)] = new Known(word.ToString(), term);
        return term;
    }

    private static int Place(ReadOnlySpan<char> word)
    {
        var sum = (uint)word.Length;
        foreach (var letter in word)
            sum = (sum * 0x01000193) ^ letter;
        return (int)((sum ^ (sum >> 15)) & (Places - 1));
    }

    private sealed record Known(string Word, string? Term);
}
