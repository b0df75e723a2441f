namespace TalksBot.Core.Findings.People;

/// <summary>Reads where a sentence introduces an acronym itself: "the Bergen Dockers' Union (BDU)".</summary>
internal static class Acronyms
{
    private const int MaxJoining = 3;

    /// <summary>Where the name ends that starts at the token and whose acronym follows in brackets; the token itself where none does.</summary>
    public static int EndOfExpansion(SentenceWords words, int first)
    {
        for (var end = first + 2; end + 2 < words.Count && end - first <= OneNameAtMost; end++)
            if (words.Is(end, "("))
                return InBrackets(words, end) is { } acronym && Spells(words, first, end, acronym) ? end : first;
        return first;
    }

    /// <summary>The acronym in the brackets that open at the token; null where they hold something else.</summary>
    public static string? InBrackets(SentenceWords words, int open)
    {
        if (!words.Is(open, "(") || !words.Is(open + 2, ")"))
            return null;
        var text = words.Tokens[open + 1].Text;
        return text.Length is >= 2 and <= 8 && text.Count(char.IsUpper) >= 2 && text.All(char.IsLetter) ? text : null;
    }

    private const int OneNameAtMost = 12;

    // Each letter begins a word, in order; small words may go without one ("Council of Elders", CE), no other may.
    private static bool Spells(SentenceWords words, int first, int end, string acronym)
    {
        var letter = 0;
        var skipped = 0;
        for (var i = first; i < end; i++)
        {
            if (!words.Tokens[i].IsWord)
                continue;
            if (letter < acronym.Length && char.ToLowerInvariant(words.Tokens[i].Text[0]) == char.ToLowerInvariant(acronym[letter])
                && (words.IsCapitalised(i) || char.IsLower(acronym[letter])))
                letter++;
            else if (words.IsCapitalised(i) || ++skipped > MaxJoining || i == first)
                return false;
        }

        return letter == acronym.Length;
    }
}
