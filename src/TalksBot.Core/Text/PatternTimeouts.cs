using System.Collections.Concurrent;

namespace TalksBot.Core.Text;

/// <summary>Which patterns have run out of time since the start, and how often.</summary>
public static class PatternTimeouts
{
    private const int ShownLength = 80;

    private static readonly ConcurrentDictionary<string, long> Counts = new(StringComparer.Ordinal);

    /// <summary>Told once of each pattern, in a sentence.</summary>
    public static event Action<string>? First;

    /// <summary>Times out by the rule's name.</summary>
    public static ImmutableArray<KeyValuePair<string, long>> All => [.. Counts];

    internal static void Count(string rule, Regex pattern, int length)
    {
        if (Counts.AddOrUpdate(rule, 1, (_, count) => count + 1) > 1)
            return;
        var shown = pattern.ToString() is { Length: > ShownLength } whole ? whole[..ShownLength] + "…" : pattern.ToString();
        First?.Invoke(FormattableString.Invariant(
            $"The rule {rule} ran out of time on a text of {length} characters and counts as no match there: please report its pattern, {shown}"));
    }
}
