using System.Text;

namespace TalksBot.Core.Questions;

/// <summary>Verbs of several words ("stepped down") and the plain verbs that they stand for.</summary>
internal static class PhrasalVerbs
{
    // By their first words, the longest first: "come to an end" before "come to".
    private static readonly Dictionary<string, ImmutableArray<(string Phrase, string Verb)>>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        RuleData.Rows("Questions/phrasal-verbs.tsv")
            .GroupBy(row => row[0].Split(' ')[0], row => (Phrase: row[0], Verb: row[1]))
            .ToDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Phrase.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where such verbs stand in a text, and the plain verb of each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Only those that start at this place or behind it are looked for.</param>
    /// <param name="before">Only those that start before this place are looked for.</param>
    public static IEnumerable<PhrasalVerb> In(string text, int from = 0, int before = int.MaxValue)
    {
        for (var start = from; start < text.Length && start < before;)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start && At(text, start, end) is { } found)
            {
                yield return found;
                end = found.Start + found.Length;
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>The text with the plain verbs.</summary>
    public static string Undone(string text)
    {
        var (plain, end) = (new StringBuilder(), 0);
        foreach (var found in In(text))
        {
            plain.Append(text, end, found.Start - end).Append(found.Verb);
            end = found.Start + found.Length;
        }

        return end == 0 ? text : plain.Append(text, end, text.Length - end).ToString();
    }

    private static PhrasalVerb? At(string text, int start, int end)
    {
        if (!ByFirstWord.TryGetValue(text.AsSpan(start, end - start), out var phrases))
            return null;
        foreach (var (phrase, verb) in phrases)
        {
            var rest = text.AsSpan(start);

            // Who breaks out of a jail starts nothing: hence no "of".
            if (rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (rest.Length == phrase.Length || !char.IsLetter(rest[phrase.Length]))
                && !rest[phrase.Length..].StartsWith(" of ", StringComparison.OrdinalIgnoreCase))
                return new PhrasalVerb(start, phrase.Length, IsBreakingOut(phrase) && !Breaks(text, start) ? Escaping(verb) : verb);
            if (IsBreakingOut(phrase) && rest.Length > phrase.Length && Jail.Fits(rest[phrase.Length..]))
                return new PhrasalVerb(start, phrase.Length, Escaping(verb));
        }

        return null;
    }

    private static readonly FrozenSet<string> BreakingOut = RuleData.Lines("Questions/breaking-out.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsBreakingOut(string phrase) => phrase.StartsWith("br", StringComparison.Ordinal) && phrase.EndsWith(" out", StringComparison.Ordinal)
        && phrase.Split(' ') is [_, _];

    // A war breaks out; a prisoner who breaks out escapes.
    private static bool Breaks(string text, int start)
    {
        var before = Word.FindAll(text[Math.Max(0, start - LongestSubject)..start]).Select(word => word.Value).TakeLast(MostBefore).ToList();
        return before.Count == 0 || before.Exists(BreakingOut.Contains);
    }

    private static string Escaping(string starting) => starting switch
    {
        "start" => "escape",
        "starts" => "escapes",
        "starting" => "escaping",
        _ => "escaped",
    };

    private const int LongestSubject = 60;
    private const int MostBefore = 6;

    private static Regex Word { get; } = Patterns.Of(@"\p{L}+");

    private static Regex Jail { get; } = Patterns.Of(
        @"^ of (\p{L}[\p{L}'’-]{0,30} ){0,4}(jail|prison|cell|custody|detention|camp|zoo|penitentiary|hospital|police station|courthouse|facility)\b",
        RegexOptions.IgnoreCase);
}

/// <summary>A verb of several words in a text, and the plain verb that it stands for.</summary>
internal readonly record struct PhrasalVerb(int Start, int Length, string Verb);
