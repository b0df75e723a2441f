using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Checks;

/// <summary>A number and what it counts.</summary>
internal readonly record struct Count(string Number, string Counted);

/// <summary>
/// Reads what a text counts ("212 passengers"). Times of day, ages, durations, days of the month, years, ordinals and shares count nothing.
/// </summary>
internal static class CountReader
{
    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
        "second minute hour day night week weekend month year decade century percent percentage degree am pm p.m. a.m. o'clock old times time"
            .Split(' ').SelectMany(word => Analyzer.Terms(word)));

    public static ImmutableArray<Count> Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var counts = ImmutableArray.CreateBuilder<Count>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (QuantityReader.Read(tokens, i) is not { } quantity)
                continue;
            if (FigureMatch.Number(quantity.Figure)?.ToString() is { } number && Counted(tokens, quantity.End) is { } counted)
                counts.Add(new Count(number, counted));
            i = quantity.End - 1;
        }

        return counts.ToImmutable();
    }

    // The last of the words right behind: "212 frightened passengers".
    private static string? Counted(ImmutableArray<Token> tokens, int start)
    {
        var end = Places.End(start, tokens.Length, at => at - start < 4 && tokens[at].IsWord
            && !ClauseWord.StartsAt(tokens, at) && !HarmWord.TryMatch(tokens, at, out _, out _));
        var words = tokens[start..end].SelectMany(token => Analyzer.Terms(token.Text)).ToArray();
        return words.Length == 0 || Units.Contains(words[0]) ? null : string.Join(' ', words);
    }
}
