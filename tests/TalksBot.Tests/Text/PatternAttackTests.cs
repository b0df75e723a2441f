using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

/// <summary>No text, whatever it is made of, keeps a pattern busy: a new pattern is attacked as soon as the program has it.</summary>
public sealed class PatternAttackTests
{
    private const int Limit = 100;

    // A pattern that looks 200 characters ahead at each of 20,000 is about as slow as one may be; a slow machine takes longer for it too.
    private const double LimitOfPeer = 4;
    private static readonly double Slow = Math.Max(Limit, LimitOfPeer * Enumerable.Range(0, Attempts)
        .Min(_ => Milliseconds(new Regex("a[^.?!]{0,200}held"), new string('a', 20_000))));
    private const int Attempts = 5;
    private const int MaxPairs = 40;

    private static readonly int[] Lengths = [100, 1000, 20_000];

    // What lets a match go on to the last character and fail there.
    private static readonly string[] Ends = ["", "\u0001", " 1!", "\n#"];

    [Fact]
    public void Every_pattern_has_a_limit_of_time() =>
        Assert.Equal([], ProgramPatterns.All.Where(pattern => pattern.MatchTimeout != TimeSpan.FromMilliseconds(Patterns.Milliseconds)));

    // Where case is ignored, \p{Lu} takes small letters as well: "who admonished" passed for a first name.
    [Fact]
    public void No_pattern_that_ignores_case_asks_for_capitals() =>
        Assert.Equal("", string.Join('\n', ProgramPatterns.All.Where(pattern => pattern.Options.HasFlag(RegexOptions.IgnoreCase)
            && CaseKept().Replace(pattern.ToString(), "").Contains(@"\p{Lu}", StringComparison.Ordinal))));

    [Fact]
    public void The_patterns_of_tables_and_those_of_code_are_all_attacked()
    {
        Assert.Contains(ProgramPatterns.All, pattern => pattern.ToString().Contains("Reuters", StringComparison.Ordinal));
        Assert.Contains(ProgramPatterns.All, pattern => pattern.ToString().Contains("wed(?:nes)?", StringComparison.Ordinal));
    }

    [Fact]
    public void No_pattern_is_kept_busy_by_texts_made_of_its_own_parts()
    {
        var slow = ProgramPatterns.All.Select(Worst).OfType<string>().ToArray();
        Assert.True(slow.Length == 0, string.Join('\n', slow));
    }

    [Fact]
    public void An_attack_finds_a_pattern_that_runs_away() =>
        Assert.NotNull(Worst(new Regex("^(?:AP|A|P|, )+$", RegexOptions.None, TimeSpan.FromSeconds(1))));

    [Fact]
    public void An_attack_finds_a_pattern_whose_work_grows_with_the_square() =>
        Assert.NotNull(Worst(new Regex("(?:ab|cd).*(?:ef|gh).*z", RegexOptions.None, TimeSpan.FromSeconds(1))));

    private static Regex CaseKept() => new(@"\(\?-i:[^()]*\)");

    /// <summary>The text that takes a pattern over the limit, in a few words; null for none.</summary>
    private static string? Worst(Regex pattern)
    {
        var name = pattern.ToString();
        foreach (var length in Lengths.Where(length => length <= Patterns.LongestText(pattern)))
            foreach (var (unit, text) in Attacks(name, length))
                if (IsOver(pattern, text))
                    return $"{name[..Math.Min(name.Length, 100)]}: {length} characters of “{unit}”";
        return null;
    }

    private static IEnumerable<(string Unit, string Text)> Attacks(string pattern, int length)
    {
        var parts = PatternParts.Of(pattern);
        var chance = new Random(length);
        var units = parts.Concat(
            Enumerable.Range(0, Math.Min(MaxPairs, parts.Count * parts.Count)).Select(_ => parts[chance.Next(parts.Count)] + parts[chance.Next(parts.Count)]));
        foreach (var unit in units.Where(unit => unit.Length <= length))
        {
            var repeated = new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length);
            var start = parts[chance.Next(parts.Count)];
            foreach (var end in Ends)
                yield return (unit, start + repeated + end);
            yield return (unit, repeated.ToString());
        }
    }

    // A busy machine may make one measurement long, not each of several.
    private static bool IsOver(Regex pattern, string text)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
            if (Milliseconds(pattern, text) <= Slow)
                return false;

        return true;
    }

    private static double Milliseconds(Regex pattern, string text)
    {
        var start = ThreadClock.Now;
        try
        {
            foreach (var _ in pattern.EnumerateMatches(text))
            {
            }
        }
        catch (RegexMatchTimeoutException)
        {
        }

        return (ThreadClock.Now - start).TotalMilliseconds;
    }
}
