namespace TalksBot.Core.Questions;

/// <summary>
/// Verbs of several words that a question parts by their object ("call the match off"), or that say what they mean only by their subject ("the bomb went
/// off"), put as the plain verbs that articles write.
/// </summary>
internal static class PartedVerbs
{
    private const int MostOfObject = 5;

    // Another clause or place begins with them; what has one within is no object.
    private static readonly FrozenSet<string> NoObjects = FrozenSet.ToFrozenSet(
        ["in", "on", "at", "to", "with", "from", "by", "for", "that", "who", "which", "when", "and"]);

    private static readonly FrozenSet<string> MayFollow = FrozenSet.ToFrozenSet(
        ["in", "on", "at", "from", "for", "by", "after", "before", "during", "to", "last", "this"]);

    // Behind these stands a place that has nothing to do with the verb: "bring the tax in Norrland".
    private static readonly FrozenSet<string> AlsoLeadPlaces = FrozenSet.ToFrozenSet(["in", "over", "home"]);

    private static readonly ILookup<string, Parted> ByVerb =
        RuleData.Rows("Questions/parted-verbs.tsv").ToLookup(row => row[0], row => new Parted(row[1].Split(' '), row[2]));

    private static readonly ImmutableArray<OfSubject> BySubject = [.. RuleData.Rows("Questions/subject-verbs.tsv")
        .Select(row => new OfSubject(row[0].Split(' '), row[1].Split(' ').ToFrozenSet(), row[2]))];

    private sealed record Parted(string[] Rest, string Verb);

    private sealed record OfSubject(string[] Phrase, FrozenSet<string> Subjects, string Verb);

    /// <summary>The question with the plain verb, its object behind it.</summary>
    public static string Undone(string text)
    {
        var words = Word.FindAll(text).ToArray();
        var lower = Array.ConvertAll(words, word => word.Value.ToLowerInvariant());
        for (var i = 1; i < lower.Length; i++)
        {
            foreach (var row in BySubject)
                if (row.Subjects.Contains(lower[i - 1]) && Stands(lower, i, row.Phrase) && MayEnd(lower, i + row.Phrase.Length))
                    return Put(i, i + row.Phrase.Length, row.Verb);
            foreach (var row in ByVerb[lower[i]])
                for (var end = i + 2; end <= i + 1 + MostOfObject && !NoObjects.Contains(lower.ElementAtOrDefault(end - 1) ?? ""); end++)
                    if (Stands(lower, end, row.Rest) && end + row.Rest.Length is var next
                        && (next == lower.Length || !AlsoLeadPlaces.Contains(row.Rest[0]) && MayEnd(lower, next)))
                        return Put(i, next, $"{row.Verb} {text[words[i + 1].Index..(words[end - 1].Index + words[end - 1].Length)]}");
        }

        return text;

        string Put(int from, int to, string plain) => text[..words[from].Index] + plain + text[(words[to - 1].Index + words[to - 1].Length)..];
    }

    private static bool MayEnd(string[] lower, int at) => at == lower.Length || MayFollow.Contains(lower[at]);

    private static bool Stands(string[] lower, int at, string[] words) => at + words.Length <= lower.Length
        && lower.AsSpan(at, words.Length).SequenceEqual(words);

    private static Regex Word { get; } = Patterns.Of(@"[\p{L}\p{Nd}'’.-]+");
}
