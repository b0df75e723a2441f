namespace TalksBot.Core.English;

/// <summary>Words and phrases with what they stand for, looked up token by token; of several that fit the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, ImmutableArray<(string[] Words, T Value)>> byFirstWord;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> entries) =>
        byFirstWord = entries
            .Select(entry => (Words: entry.Phrase.ToLowerInvariant().Split(' '), entry.Value))
            .GroupBy(entry => entry.Words[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray());

    /// <summary>Whether a phrase starts at the token, its value and how many tokens it takes.</summary>
    public bool TryMatch(ImmutableArray<Token> tokens, int index, out T value, out int length)
    {
        if (index < tokens.Length && byFirstWord.TryGetValue(tokens[index].Lower, out var candidates))
            foreach (var candidate in candidates)
                if (Fits(tokens, index, candidate.Words))
                {
                    (value, length) = (candidate.Value, candidate.Words.Length);
                    return true;
                }

        (value, length) = (default!, 0);
        return false;
    }

    public bool StartsAt(ImmutableArray<Token> tokens, int index) => TryMatch(tokens, index, out _, out _);

    private static bool Fits(ImmutableArray<Token> tokens, int index, string[] words)
    {
        if (index + words.Length > tokens.Length)
            return false;
        for (var i = 1; i < words.Length; i++)
            if (tokens[index + i].Lower != words[i])
                return false;
        return true;
    }
}
