using System.Globalization;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Events;

/// <summary>How many of something a question names: where "the two officers" are asked for, "five officers" are others.</summary>
internal sealed class AskedCounts
{
    private readonly ImmutableArray<(int Noun, int Count)> asked;

    public AskedCounts(QuestionReading reading)
    {
        var concepts = reading.Concepts;
        asked = [.. Enumerable.Range(0, Math.Max(0, concepts.Length - 1))
            .Where(i => concepts[i + 1].Position == concepts[i].Position + 1 && !IsMoney(reading.Question, concepts[i].Start))
            .Select(i => (Noun: i + 1, Count: Last(concepts[i].Word)))
            .Where(pair => pair.Count is not null)
            .Select(pair => (pair.Noun, pair.Count!.Value))];
    }

    /// <summary>Whether a sentence counts what is asked for, and never as many.</summary>
    public bool AreOthers(DatedSentence sentence)
    {
        foreach (var (noun, count) in asked)
            if (sentence.Places(noun).Select(place => Last(sentence.Sentence.Text[..place.Start])).OfType<int>().ToList() is { Count: > 0 } counts
                && !counts.Contains(count))
                return true;
        return false;
    }

    // "The $300 fine" counts no fines.
    private static bool IsMoney(string question, int number) => number > 0 && char.GetUnicodeCategory(question[number - 1]) == UnicodeCategory.CurrencySymbol;

    /// <summary>The number that a text ends with.</summary>
    private static int? Last(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.AsSpan().TrimEnd(" -").Length));
        return tokens.Length > 0 && NumberWords.TryRead(tokens, tokens.Length - 1, out var value, out var end) && end == tokens.Length ? value : null;
    }
}
