using System.Collections.Concurrent;

namespace TalksBot.Core.Findings.People;

/// <summary>A name made ready to be compared. Few names are compared with many, so what was read of a name is kept for a while.</summary>
/// <param name="Words">Its words, folded, without the suffix.</param>
/// <param name="Suffix">"jr" or the like; empty for none.</param>
internal sealed record HeardName(HeardWord[] Words, string Suffix)
{
    private const int MaxKept = 10_000;
    private const int MaxKeptLength = 80;

    private static readonly ConcurrentDictionary<string, HeardName> Kept = new(StringComparer.Ordinal);

    private static int keptCount;

    private string? whole;

    /// <summary>All of it as heard, the words run together.</summary>
    public string Skeleton => whole ??= NameMatch.Skeleton(string.Concat(Words.Select(word => word.Text)));

    public static HeardName Of(string name)
    {
        if (Kept.TryGetValue(name, out var known))
            return known;
        var heard = Read(name);
        if (name.Length > MaxKeptLength)
            return heard;

        // Counted here: the dictionary itself would stop everybody to count.
        if (Interlocked.Increment(ref keptCount) > MaxKept)
        {
            Kept.Clear();
            Volatile.Write(ref keptCount, 0);
        }

        return Kept[name] = heard;
    }

    private static HeardName Read(string name)
    {
        var words = Spelling.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !NameMatch.IsSuffix(words[^1]) || words.Length == 2 && !words[^1].Is(SmallWords.GenerationSuffixes))
            return new HeardName(Heard(words), "");
        words[^2] = words[^2].TrimEnd(',');
        return new HeardName(Heard(words[..^1]), words[^1]);
    }

    private static HeardWord[] Heard(string[] words) => [.. words.Where(word => word.Length > 0).Select(word => new HeardWord(word))];
}

/// <summary>A word of a name, folded, and how it is heard.</summary>
internal sealed class HeardWord(string text)
{
    private string? skeleton;
    private string? lastVowelFree;

    public string Text => text;

    /// <inheritdoc cref="NameMatch.Skeleton"/>
    public string Skeleton => skeleton ??= NameMatch.Skeleton(text);

    /// <summary>The same, whatever the last syllable's vowel: "Yusuf" and "Yousef", but not "Hassan" and "Hussein".</summary>
    public string LastVowelFree => lastVowelFree ??= WithoutLastVowel(Skeleton);

    // Only the last syllable's vowel is heard so differently.
    private static string WithoutLastVowel(string skeleton)
    {
        var vowel = skeleton.LastIndexOfAny(['i', 'u']);
        return vowel <= 1 || vowel == skeleton.Length - 1 ? skeleton : string.Concat(skeleton.AsSpan(0, vowel), "i", skeleton.AsSpan(vowel + 1));
    }
}
