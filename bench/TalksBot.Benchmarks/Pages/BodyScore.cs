using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Pages;

/// <summary>How a text agrees with the one that people marked, by four words in a row, as scrapinghub's article-extraction-benchmark counts.</summary>
/// <param name="Precision">Null where neither text has words that count for it.</param>
/// <param name="Recall">Likewise.</param>
internal sealed partial record BodyScore(double? Precision, double? Recall)
{
    private const int Length = 4;

    public double F1 => Precision is { } p && Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : 0;

    /// <summary>The text had no words although the marked one has.</summary>
    public bool IsEmpty { get; private init; }

    public static BodyScore Of(string marked, string text)
    {
        var (wanted, found) = (Stretches(marked), Stretches(text));
        var shared = wanted.Sum(stretch => Math.Min(stretch.Value, found.GetValueOrDefault(stretch.Key)));
        var (inMarked, inText) = (wanted.Values.Sum(), found.Values.Sum());
        return new BodyScore(inText == 0 ? null : (double)shared / inText, inMarked == 0 ? null : (double)shared / inMarked)
        {
            IsEmpty = inText == 0 && inMarked > 0,
        };
    }

    /// <summary>The means over pages.</summary>
    public static BodyScore Mean(IReadOnlyCollection<BodyScore> scores) => new(
        scores.Select(score => score.Precision).OfType<double>().DefaultIfEmpty().Average(),
        scores.Select(score => score.Recall).OfType<double>().DefaultIfEmpty().Average());

    private static Dictionary<string, int> Stretches(string text)
    {
        var words = Word().FindAll(text).Select(match => match.Value).ToArray();
        var stretches = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < Math.Max(Math.Min(words.Length, 1), words.Length - Length + 1); start++)
        {
            var stretch = string.Join(' ', words.Skip(start).Take(Length));
            stretches[stretch] = stretches.GetValueOrDefault(stretch) + 1;
        }

        return stretches;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Word();
}
