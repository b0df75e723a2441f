using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>The figures of a text, "twelve" and "12" alike.</summary>
internal static class Figures
{
    private static readonly ImmutableDictionary<string, string> Words = RuleData.Lines("Answers/Evidence/small-numbers.txt")
        .Select((word, number) => (word, number))
        .ToImmutableDictionary(pair => pair.word, pair => (pair.number + 1).ToString(CultureInfo.InvariantCulture));

    public static ImmutableHashSet<string> In(string text) =>
        [.. Analyzer.Tokens(text)
            .Select(token => char.IsAsciiDigit(token.Term[0]) ? token.Term : Words.GetValueOrDefault(
                text.Substring(token.Span.Start, token.Span.Length).ToLowerInvariant()))
            .OfType<string>()];
}
