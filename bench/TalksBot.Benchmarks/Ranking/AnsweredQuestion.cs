using System.Collections.Immutable;
using System.Text.Json;
using TalksBot.Core.Questions;
using TalksBot.Core.Search.Analysis;

namespace TalksBot.Benchmarks.Ranking;

/// <summary>A question with the words that answer it, any of which will do.</summary>
/// <param name="Reading">The question.</param>
/// <param name="Answers">The words, folded.</param>
/// <param name="Articles">The articles that answer; empty where that isn't known.</param>
public sealed record AnsweredQuestion(QuestionReading Reading, ImmutableArray<string> Answers, ImmutableArray<string> Articles)
{
    public static List<AnsweredQuestion> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    public bool IsAnsweredBy(string quote)
    {
        var words = Plain(quote);
        return Answers.Any(answer => words.Contains(answer, StringComparison.Ordinal));
    }

    private static AnsweredQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var answers = root.TryGetProperty("answers", out var several) ? Strings(several) : [root.GetProperty("answer").GetString()!];
        return new AnsweredQuestion(
            QuestionReading.Of(QuestionText.Clean(root.GetProperty("question").GetString()!)),
            [.. answers.Select(Plain)],
            root.TryGetProperty("gold_docs", out var articles) ? Strings(articles) : []);
    }

    private static ImmutableArray<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>Folded words between single spaces, without articles.</summary>
    private static string Plain(string text)
    {
        var folded = new string([.. Folding.Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        return $" {string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")))} ";
    }
}
