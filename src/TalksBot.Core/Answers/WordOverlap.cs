namespace TalksBot.Core.Answers;

/// <summary>How much two texts speak of the same things: shared terms over the shorter one's terms, synonyms counted as shared.</summary>
public static class WordOverlap
{
    public static double Between(string first, string second) => Between(Terms(first), Terms(second));

    public static HashSet<string> Terms(string text) => [.. Analyzer.Terms(text)];

    public static double Between(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        return (double)shorter.Count(term => longer.Contains(term) || Synonyms.Of(term).Any(longer.Contains)) / shorter.Count;
    }
}
