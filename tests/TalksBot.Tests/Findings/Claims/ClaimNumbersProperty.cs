using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Tests.Findings.Claims;

/// <summary>No claim may hold a number that its article doesn't write, in digits or in words: whatever the article is.</summary>
public sealed partial class ClaimNumbersProperty
{
    private static readonly string[] Words =
        ("killed wounded injured died dead deaths casualties missing captured people soldiers civilians children others more of "
        + "them whom the a an and or to between from at least about nearly up than "
        + "were was have been said according including among toll death rose two twelve twenty twenty-three fifteen ninety hundred "
        + "thousand dozen million half couple both one zero dozens scores several hundreds "
        + ", . ; ( ) \" — - % $ 's Tulvar Ardania May 3 12 40 1,204 2.5 2005 007 10-15 23-year-old 99999999999 ½ ٣ and six").Split(' ');

    [Fact]
    public void Every_number_of_a_claim_stands_in_its_article() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Texts(), text => TestClaims.Extract(text, published: null).All(claim => Numbers(claim).All(WrittenIn(text).Contains))));

    [Fact]
    public void Any_characters_at_all_are_survived() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => TestClaims.Extract(text.Get, published: null)
            .All(claim => Numbers(claim).All(WrittenIn(text.Get).Contains))));

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static IEnumerable<int> Numbers(ClaimFinding claim) =>
        new[] { claim.Killed, claim.Injured, claim.Missing, claim.Captured, claim.Casualties }.SelectMany(figure => new[] { figure?.Low, figure?.High })
        .OfType<int>();

    // Read apart from the program: digits as they stand, and every run of number words by what it
    // adds up or multiplies to. One person may be spoken of without a number.
    private static HashSet<int> WrittenIn(string text)
    {
        var numbers = new HashSet<int> { 1 };
        foreach (Match digits in Digits().Matches(text))
            if (int.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal)
                .Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
        foreach (Match groups in SpacedGroups().Matches(text))
            for (var first = 0; first < groups.Value.Split(' ').Length; first++)
                for (var end = first + 2; end <= groups.Value.Split(' ').Length; end++)
                    if (int.TryParse(string.Concat(groups.Value.Split(' ')[first..end]), NumberStyles.None, CultureInfo.InvariantCulture, out var spaced))
                        numbers.Add(spaced);
        foreach (Match scaled in ScaledDecimals().Matches(text))
            numbers.Add((int)Math.Round(double.Parse(scaled.Groups[1].Value, CultureInfo.InvariantCulture) * (scaled.Groups[2].Value == "million" ?
                1_000_000 : 1000)));
        foreach (Match half in Halves().Matches(text))
            foreach (var times in Enumerable.Range(0, 100))
                numbers.UnionWith([Scale(half) * times / 2, Scale(half) * times + Scale(half) / 2]);
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();
        for (var start = 0; start < words.Length; start++)
        {
            long total = 0, current = 0;
            for (var i = start; i < words.Length && Value(words[i]) is { } value; i++)
            {
                if (words[i] is "thousand" or "million")
                    (total, current) = (total + Math.Max(current, 1) * value, 0);
                else
                    current = value is 100 or 12 && words[i] != "twelve" ? Math.Max(current, 1) * value : current + value;
                numbers.Add((int)Math.Min(int.MaxValue, total + current));
            }
        }

        // "four to five hundred": the scale that stands with the second number is the first one's too.
        for (var scale = 0; scale < words.Length; scale++)
            for (var end = scale - 1; words[scale] is "hundred" or "thousand" or "million" or "dozen" && end > 0 && end > scale - 6; end--)
                for (var start = end - 1; start >= 0 && start > end - 4 && Value(words[start]) is not null; start--)
                    numbers.Add((int)Math.Min(int.MaxValue, words[start..end].Sum(word => Value(word) ?? 0) * Value(words[scale])!.Value));
        return numbers;
    }

    private static long? Value(string word) => word switch
    {
        "and" or "a" or "an" =>
            0, "one" => 1, "two" or "both" or "couple" => 2, "six" => 6, "twelve" or "dozen" => 12, "fifteen" => 15, "twenty" => 20, "three" => 3,
        "ninety" => 90, "hundred" => 100, "thousand" => 1000, "million" => 1_000_000,
        _ => long.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
        && digits <= int.MaxValue ? digits : null,
    };

    // Halves of a scale, alone ("half a million") or behind a number ("two and a half million").
    private static int Scale(Match half) => half.Groups[1].Value switch { "million" => 1_000_000, "thousand" => 1000, "hundred" => 100, _ => 12 };

    [GeneratedRegex(@"\d{1,3}(?: \d{3})+(?!\d)")]
    private static partial Regex SpacedGroups();

    [GeneratedRegex(@"(\d+\.\d+) (thousand|million)")]
    private static partial Regex ScaledDecimals();

    [GeneratedRegex(@"half(?: of)?(?: an?)? (million|thousand|hundred|dozen)", RegexOptions.IgnoreCase)]
    private static partial Regex Halves();

    [GeneratedRegex(@"[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[a-z]+|[0-9][0-9,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
