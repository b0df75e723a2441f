using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Tells words that two articles have from one agency: most runs of four terms are the same.</summary>
internal static class Shingles
{
    private const int Length = 4;
    private const double SameCopy = 0.6;
    private const double SameWords = 0.8;
    private const int EnoughToTell = 6;

    public static HashSet<int> Of(string text)
    {
        var terms = Analyzer.Terms(text);
        var shingles = new HashSet<int>();
        for (var i = 0; i + Length <= terms.Length; i++)
            shingles.Add(HashCode.Combine(terms[i], terms[i + 1], terms[i + 2], terms[i + 3]));
        return shingles;
    }

    /// <summary>Whether the shorter of two texts is nearly all in the longer one. Texts too short to tell are not.</summary>
    public static bool AreCopies(HashSet<int> first, HashSet<int> second)
    {
        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        return shorter.Count > 0 && shorter.Count(longer.Contains) >= SameCopy * shorter.Count;
    }

    /// <summary>Whether two sentences are the same words but for one or two. Short ones may be so by chance, and are not.</summary>
    public static bool AreSame(HashSet<int> first, HashSet<int> second)
    {
        var shared = first.Count(second.Contains);
        return shared >= EnoughToTell && shared >= SameWords * (first.Count + second.Count - shared);
    }
}
