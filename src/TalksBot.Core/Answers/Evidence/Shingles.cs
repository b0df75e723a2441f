namespace TalksBot.Core.Answers.Evidence;

/// <summary>Tells words that two articles have from one agency: most runs of four words are the same.</summary>
internal static class Shingles
{
    private const int Length = 4;
    private const double SameCopy = 0.6;
    private const double SameWords = 0.8;
    private const int EnoughToTell = 6;

    public static HashSet<int> Of(string text)
    {
        var shingles = new HashSet<int>();
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        var (run, first, second, third) = (0, 0, 0, 0);
        while (reader.MoveNext())
        {
            var word = string.GetHashCode(reader.Word);
            if (++run >= Length)
                shingles.Add(HashCode.Combine(first, second, third, word));
            (first, second, third) = (second, third, word);
        }

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
