using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers;

/// <summary>How much two texts speak of the same things: shared terms over the shorter one's terms, synonyms counted as shared.</summary>
public static class WordOverlap
{
    public static double Between(string first, string second)
    {
        var (a, b) = (Analyzer.Terms(first).ToHashSet(), Analyzer.Terms(second).ToHashSet());
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        return (double)shorter.Count(term => longer.Contains(term) || Synonyms.Of(term).Any(longer.Contains)) / shorter.Count;
    }
}
